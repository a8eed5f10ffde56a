package io.waymark.order.rating.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share of an amount, rounded to the minor unit, halves up: each line of a charge is rounded by itself. */
final class Percent {
    private static final int TWO_PLACES = 2;

    static long of(long minor, BigDecimal percent) {
        return BigDecimal.valueOf(minor)
                .multiply(percent)
                .movePointLeft(TWO_PLACES)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private Percent() {}
}
