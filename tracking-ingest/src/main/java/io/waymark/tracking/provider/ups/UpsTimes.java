package io.waymark.tracking.provider.ups;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads an activity's local date and time, at the offset that UPS gives, else at the clock of the place. */
final class UpsTimes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    static OffsetDateTime read(UpsAnswer.Activity activity, ZoneId place, String where) throws MalformedPushException {
        String date = Texts.code(activity.date(), where + ".date").replace("-", "");
        @Nullable String time = Texts.optionalCode(activity.time(), where + ".time");
        @Nullable String offset = Texts.optionalCode(activity.gmtOffset(), where + ".gmtOffset");
        LocalDateTime local;
        try {
            local = LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE)
                    .atTime(time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time.replace(":", ""), TIME));
        } catch (DateTimeException unreadable) {
            throw new MalformedPushException(where + ".date", "is no date and time like 20261120 and 100000");
        }
        try {
            ZoneId zone = offset == null ? place : ZoneOffset.of(offset);
            return Times.zoned(local.atZone(zone).toOffsetDateTime().toString(), where + ".date");
        } catch (DateTimeException unreadable) {
            throw new MalformedPushException(where + ".gmtOffset", "is no offset like -05:00");
        }
    }

    private UpsTimes() {}
}
