package io.waymark.tracking.provider.seventeentrack;

import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Places;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a single event of 17TRACK: its time, its place and the code that stands at it. */
final class EventReader {
    /** An event that 17TRACK gave neither a status nor a stage: it is shown, and moves nothing. */
    static final String NO_STAGE = "(no stage)";

    static NodeDraft draft(Leg leg, Webhook.Event event, String where, Instant receivedAt)
            throws MalformedPushException {
        @Nullable String subStatus = Texts.optionalCode(event.subStatus(), where + ".sub_status");
        @Nullable String stage = Texts.optionalCode(event.stage(), where + ".stage");
        String code = Objects.requireNonNullElse(subStatus, Objects.requireNonNullElse(stage, NO_STAGE));
        return new NodeDraft(
                SeventeenTrackProvider.NAME,
                leg,
                time(event, where),
                receivedAt,
                code,
                code,
                subStatus == null ? Grade.COARSE : Grade.OWN,
                Texts.words(event.description(), where + ".description"),
                place(event, where));
    }

    private static OffsetDateTime time(Webhook.Event event, String where) throws MalformedPushException {
        @Nullable String zoned = event.timeIso() == null ? event.timeUtc() : event.timeIso();
        if (zoned != null) {
            return Times.zoned(zoned, where + ".time_iso");
        }
        Webhook.RawTime raw = event.timeRaw();
        @Nullable String date = raw == null ? null : raw.date();
        if (raw == null || date == null) {
            throw new MalformedPushException(where + ".time_iso", "is missing");
        }
        String local = date + " " + Objects.requireNonNullElse(raw.time(), "00:00:00");
        return Times.local(local, zone(raw, where), where + ".time_raw");
    }

    private static ZoneOffset zone(Webhook.RawTime raw, String where) throws MalformedPushException {
        if (raw.timezone() == null) {
            return Times.CHINA;
        }
        try {
            return ZoneOffset.of(raw.timezone());
        } catch (java.time.DateTimeException unreadable) {
            throw new MalformedPushException(where + ".time_raw.timezone", "is no offset like +08:00");
        }
    }

    private static @Nullable Place place(Webhook.Event event, String where) throws MalformedPushException {
        @Nullable String text = Texts.words(event.location(), where + ".location");
        Webhook.Address address = event.address();
        if (address == null) {
            return Places.western(text);
        }
        return new Place(
                Places.country(address.country()),
                Texts.optionalCode(address.state(), where + ".address.state"),
                Texts.optionalCode(address.city(), where + ".address.city"),
                Texts.optionalCode(address.postalCode(), where + ".address.postal_code"),
                text);
    }

    private EventReader() {}
}
