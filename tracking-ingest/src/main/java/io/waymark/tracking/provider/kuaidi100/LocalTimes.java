package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times of a row, which carriers also write without leading zeros or seconds; China's clock, UTC+8. */
final class LocalTimes {
    private static final Pattern LOOSE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[ T](\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?");

    /** The ordered time of a row, or else the carrier's own spelling of it. */
    static OffsetDateTime of(Param.Row row, String where) throws MalformedPushException {
        @Nullable String ordered = Texts.optionalCode(row.ftime(), where + ".ftime");
        if (ordered != null && LOOSE.matcher(ordered).matches()) {
            return read(ordered, where + ".ftime");
        }
        @Nullable String written = Texts.optionalCode(row.time(), where + ".time");
        if (written != null) {
            return read(written, where + ".time");
        }
        return read(Texts.code(ordered, where + ".ftime"), where + ".ftime");
    }

    /** A time that need not be there. */
    static @Nullable OffsetDateTime optional(@Nullable String text, String where) throws MalformedPushException {
        @Nullable String given = Texts.optionalCode(text, where);
        return given == null ? null : read(given, where);
    }

    private static OffsetDateTime read(String text, String where) throws MalformedPushException {
        Matcher loose = LOOSE.matcher(text);
        if (!loose.matches()) {
            return Times.local(text, Times.CHINA, where);
        }
        String strict = "%s-%s-%s %s:%s:%s"
                .formatted(
                        loose.group(1),
                        twoDigits(loose.group(2)),
                        twoDigits(loose.group(3)),
                        twoDigits(loose.group(4)),
                        twoDigits(loose.group(5)),
                        twoDigits(loose.group(6)));
        return Times.local(strict, Times.CHINA, where);
    }

    private static String twoDigits(@Nullable String number) {
        return number == null ? "00" : number.length() == 1 ? "0" + number : number;
    }

    private LocalTimes() {}
}
