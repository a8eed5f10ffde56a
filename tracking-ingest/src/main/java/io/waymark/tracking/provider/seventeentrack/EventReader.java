package io.waymark.tracking.provider.seventeentrack;

import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.LocalZones;
import io.waymark.tracking.provider.text.Places;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a single event of 17TRACK: its time, its place and the code that stands at it. */
final class EventReader {
    /** An event that 17TRACK gave neither a status nor a stage: it is shown, and moves nothing. */
    static final String NO_STAGE = "(no stage)";

    static NodeDraft draft(Leg leg, Webhook.Event event, LocalZones zones, String where, Instant receivedAt)
            throws MalformedPushException {
        @Nullable String subStatus = Texts.optionalCode(event.subStatus(), where + ".sub_status");
        @Nullable String stage = Texts.optionalCode(event.stage(), where + ".stage");
        String code = Objects.requireNonNullElse(subStatus, Objects.requireNonNullElse(stage, NO_STAGE));
        @Nullable Place place = place(event, where);
        return new NodeDraft(
                SeventeenTrackProvider.NAME,
                leg,
                time(event, place, leg, zones, where),
                receivedAt,
                code,
                code,
                subStatus == null ? Grade.COARSE : Grade.OWN,
                Texts.words(event.description(), where + ".description"),
                place);
    }

    private static OffsetDateTime time(
            Webhook.Event event, @Nullable Place place, Leg leg, LocalZones zones, String where)
            throws MalformedPushException {
        @Nullable String iso = Texts.optionalCode(event.timeIso(), where + ".time_iso");
        @Nullable String zoned = iso == null ? Texts.optionalCode(event.timeUtc(), where + ".time_utc") : iso;
        if (zoned != null) {
            return Times.moment(zoned, ZoneOffset.UTC, where + ".time_iso");
        }
        Webhook.RawTime raw = event.timeRaw();
        @Nullable String date = raw == null ? null : Texts.optionalCode(raw.date(), where + ".time_raw.date");
        if (raw == null || date == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, where + ".time_iso", "is missing");
        }
        @Nullable String time = Texts.optionalCode(raw.time(), where + ".time_raw.time");
        @Nullable String offset = Texts.optionalCode(raw.timezone(), where + ".time_raw.timezone");
        ZoneId zone = offset == null
                ? zones.of(place, leg, ZoneOffset.UTC)
                : Times.offset(offset, where + ".time_raw.timezone");
        return Times.moment(time == null ? date : date + " " + time, zone, where + ".time_raw");
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
