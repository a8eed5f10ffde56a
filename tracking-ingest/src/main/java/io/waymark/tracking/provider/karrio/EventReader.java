package io.waymark.tracking.provider.karrio;

import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.application.MalformedPushException;
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
import org.jspecify.annotations.Nullable;

/** Reads a single event of Karrio: its time, which comes in one field or two, its place and its words. */
final class EventReader {
    /** An event with a carrier's own code, or none. */
    private static final String OF_THE_CARRIER = "(event)";

    static NodeDraft draft(Leg leg, Webhook.Event event, LocalZones zones, String where, Instant receivedAt)
            throws MalformedPushException {
        @Nullable String status = Texts.optionalCode(event.status(), where + ".status");
        @Nullable String carriers = Texts.optionalCode(event.code(), where + ".code");
        String code = status == null ? OF_THE_CARRIER : status;
        @Nullable Place place = Places.western(Texts.words(event.location(), where + ".location"));
        return new NodeDraft(
                KarrioProvider.NAME,
                leg,
                time(event, zones.of(place, leg, ZoneOffset.UTC), where),
                receivedAt,
                carriers == null ? code : carriers,
                code,
                status == null ? Grade.COARSE : Grade.OWN,
                Texts.words(event.description(), where + ".description"),
                place);
    }

    private static OffsetDateTime time(Webhook.Event event, ZoneId zone, String where) throws MalformedPushException {
        @Nullable String timestamp = Texts.optionalCode(event.timestamp(), where + ".timestamp");
        if (timestamp != null) {
            return Times.moment(timestamp, zone, where + ".timestamp");
        }
        OffsetDateTime day = Times.moment(Texts.code(event.date(), where + ".date"), zone, where + ".date");
        @Nullable String time = Texts.optionalCode(event.time(), where + ".time");
        return time == null
                ? day
                : day.toLocalDate()
                        .atTime(Times.timeOfDay(time, where + ".time"))
                        .atZone(zone)
                        .toOffsetDateTime();
    }

    private EventReader() {}
}
