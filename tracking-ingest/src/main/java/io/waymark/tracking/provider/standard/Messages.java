package io.waymark.tracking.provider.standard;

import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.Places;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the events of a message into nodes. */
final class Messages {
    private static final String UPDATED = "tracking.updated";
    private final ProviderCodes codes;

    Messages(ProviderCodes codes) {
        this.codes = codes;
    }

    List<TrackingReport> reports(Message message, RowReading reading) throws MalformedPushException {
        if (!Texts.code(message.type(), "type").equals(UPDATED)) {
            return List.of();
        }
        Message.Data data = message.data();
        if (data == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, "data", "is missing");
        }
        Leg leg = new Leg(
                Texts.code(data.carrier(), "data.carrier"), Texts.code(data.trackingNumber(), "data.trackingNumber"));
        reading.about(leg);
        if (data.events() == null || data.events().isEmpty()) {
            throw new MalformedPushException(UnreadableKind.MISSING, "data.events", "is empty");
        }
        List<NodeDraft> drafts = reading.oldestFirst(
                data.events(), "data.events", (event, where) -> draft(leg, event, where, reading.receivedAt()));
        return List.of(new TrackingReport(leg, FullHistory.nodes(drafts, codes)));
    }

    private NodeDraft draft(Leg leg, Message.Event event, String where, Instant receivedAt)
            throws MalformedPushException {
        String code = Texts.code(event.code(), where + ".code");
        String occurred = Texts.code(event.occurredAt(), where + ".occurredAt");
        @Nullable Place place = place(event.location(), where + ".location");
        OffsetDateTime occurredAt = codes.zones().moment(occurred, place, leg, ZoneOffset.UTC, where + ".occurredAt");
        @Nullable String id = Texts.optionalCode(event.id(), where + ".id");
        return new NodeDraft(
                        StandardProvider.NAME,
                        leg,
                        occurredAt,
                        receivedAt,
                        code,
                        code,
                        Grade.OWN,
                        Texts.words(event.description(), where + ".description"),
                        place)
                .identifiedBy(id == null ? null : leg.key() + "/" + id);
    }

    private static @Nullable Place place(Message.@Nullable Location location, String where)
            throws MalformedPushException {
        if (location == null) {
            return null;
        }
        return new Place(
                Places.country(location.country()),
                Texts.optionalCode(location.region(), where + ".region"),
                Texts.optionalCode(location.city(), where + ".city"),
                Texts.optionalCode(location.postalCode(), where + ".postalCode"),
                Texts.words(location.text(), where + ".text"));
    }
}
