package io.waymark.tracking.provider.ups;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads an activity's local date and time, at the offset that UPS gives, else at the clock of the place. */
final class UpsTimes {

    static OffsetDateTime read(UpsAnswer.Activity activity, ZoneId place, String where) throws MalformedPushException {
        String date = Texts.code(activity.date(), where + ".date");
        @Nullable String time = Texts.optionalCode(activity.time(), where + ".time");
        @Nullable String offset = Texts.optionalCode(activity.gmtOffset(), where + ".gmtOffset");
        ZoneId zone = offset == null ? place : Times.offset(offset, where + ".gmtOffset");
        OffsetDateTime day = Times.moment(date, zone, where + ".date");
        return time == null
                ? day
                : day.toLocalDate()
                        .atTime(Times.timeOfDay(time, where + ".time"))
                        .atZone(zone)
                        .toOffsetDateTime();
    }

    private UpsTimes() {}
}
