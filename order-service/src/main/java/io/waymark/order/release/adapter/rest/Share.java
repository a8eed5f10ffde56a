package io.waymark.order.release.adapter.rest;

import io.waymark.web.FieldFault;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A share as people write it, and as it is kept: in hundredths of a percent. */
final class Share {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    static Optional<FieldFault> fault(@Nullable BigDecimal percent) {
        if (percent == null) {
            return Optional.of(new FieldFault("percent", "is required"));
        }
        boolean sound = percent.signum() >= 0
                && percent.compareTo(ALL) <= 0
                && percent.stripTrailingZeros().scale() <= 2;
        return sound
                ? Optional.empty()
                : Optional.of(new FieldFault("percent", "must be 0 to 100, with two decimals at most"));
    }

    static int points(@Nullable BigDecimal percent) {
        return percent == null ? 0 : percent.movePointRight(2).intValueExact();
    }

    static BigDecimal percent(int points) {
        return BigDecimal.valueOf(points, 2);
    }

    private Share() {}
}
