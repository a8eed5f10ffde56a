package io.waymark.tracking.provider.karrio;

import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.IsoTimes;
import io.waymark.tracking.provider.text.Places;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node.Grade;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a single event of Karrio: its time, which comes in one field or two, its place and its words. */
final class EventReader {
    /** An event with a carrier's own code, or none. */
    private static final String OF_THE_CARRIER = "(event)";

    private static final DateTimeFormatter TIME_OF_DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[HH:mm:ss][hh:mm a][h:mm a][HH:mm]")
            .toFormatter(Locale.ENGLISH);

    static NodeDraft draft(Leg leg, Webhook.Event event, String where, Instant receivedAt)
            throws MalformedPushException {
        @Nullable String status = Texts.optionalCode(event.status(), where + ".status");
        @Nullable String carriers = Texts.optionalCode(event.code(), where + ".code");
        String code = status == null ? OF_THE_CARRIER : status;
        return new NodeDraft(
                KarrioProvider.NAME,
                leg,
                time(event, where),
                receivedAt,
                carriers == null ? code : carriers,
                code,
                status == null ? Grade.COARSE : Grade.OWN,
                Texts.words(event.description(), where + ".description"),
                Places.western(Texts.words(event.location(), where + ".location")));
    }

    private static OffsetDateTime time(Webhook.Event event, String where) throws MalformedPushException {
        @Nullable String timestamp = Texts.optionalCode(event.timestamp(), where + ".timestamp");
        if (timestamp != null) {
            return IsoTimes.moment(timestamp, ZoneOffset.UTC, where + ".timestamp");
        }
        OffsetDateTime day =
                IsoTimes.moment(Texts.code(event.date(), where + ".date"), ZoneOffset.UTC, where + ".date");
        @Nullable String time = Texts.optionalCode(event.time(), where + ".time");
        return time == null ? day : day.with(timeOfDay(time, where + ".time"));
    }

    private static LocalTime timeOfDay(String text, String where) throws MalformedPushException {
        try {
            return LocalTime.parse(text, TIME_OF_DAY);
        } catch (DateTimeException unreadable) {
            throw new MalformedPushException(where, "is no time of day like 14:05 or 02:05 PM");
        }
    }

    private EventReader() {}
}
