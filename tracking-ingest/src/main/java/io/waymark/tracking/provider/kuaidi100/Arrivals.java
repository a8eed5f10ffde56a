package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when delivery is expected. The forecast is made to the hour or the day, so it is a window of that length. One that
 * cannot be read is left out and told: a push is not worth less for the lack of a forecast.
 */
final class Arrivals {
    private static final Pattern FORECAST =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ T](\\d{2})(?::(\\d{2})(?::(\\d{2}))?)?)?");
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** The forecast of a push; null where it makes none. */
    static @Nullable Estimate of(@Nullable String text, String where, Instant asOf, RowReading reading) {
        return reading.extra(text, () -> {
            @Nullable String given = Texts.optionalCode(text, where);
            return given == null ? null : estimate(given, where, asOf);
        });
    }

    private static Estimate estimate(String given, String where, Instant asOf) throws MalformedPushException {
        Matcher forecast = FORECAST.matcher(given);
        if (!forecast.matches()) {
            throw new MalformedPushException(UnreadableKind.TIME, where, "is no day or hour like 2026-11-20 10");
        }
        String from = "%s %s:%s:%s"
                .formatted(
                        forecast.group(1),
                        orZero(forecast.group(2)),
                        orZero(forecast.group(3)),
                        orZero(forecast.group(4)));
        OffsetDateTime begin = Times.moment(from, Times.CHINA, where);
        return new Estimate(begin, begin.plus(length(forecast)), asOf);
    }

    private static Duration length(Matcher forecast) {
        if (forecast.group(2) == null) {
            return Duration.ofDays(1).minus(SECOND);
        }
        if (forecast.group(3) == null) {
            return Duration.ofHours(1).minus(SECOND);
        }
        return Duration.ZERO;
    }

    private static String orZero(@Nullable String digits) {
        return digits == null ? "00" : digits;
    }

    private Arrivals() {}
}
