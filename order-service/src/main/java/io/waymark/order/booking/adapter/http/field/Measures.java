package io.waymark.order.booking.adapter.http.field;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Weights and lengths in the units that carriers ask for; what does not come out even is rounded up, as carriers charge. */
final class Measures {
    private static final BigDecimal GRAMS_OF_A_KILOGRAM = BigDecimal.valueOf(1000);
    private static final BigDecimal GRAMS_OF_A_POUND = new BigDecimal("453.59237");
    private static final BigDecimal GRAMS_OF_AN_OUNCE = new BigDecimal("28.349523125");
    private static final BigDecimal MILLIMETRES_OF_A_CENTIMETRE = BigDecimal.TEN;
    private static final BigDecimal MILLIMETRES_OF_AN_INCH = new BigDecimal("25.4");

    /** Of a weight in grams. */
    static final FieldTable<Integer> WEIGHT = new FieldTable<Integer>()
            .with("g", grams -> grams)
            .with("kg", grams -> in(GRAMS_OF_A_KILOGRAM, grams, 3))
            .with("lb", grams -> in(GRAMS_OF_A_POUND, grams, 3))
            .with("oz", grams -> in(GRAMS_OF_AN_OUNCE, grams, 2));

    /** Of a length in millimetres. */
    static final FieldTable<Integer> LENGTH = new FieldTable<Integer>()
            .with("mm", millimetres -> millimetres)
            .with("cm", millimetres -> in(MILLIMETRES_OF_A_CENTIMETRE, millimetres, 1))
            .with("in", millimetres -> in(MILLIMETRES_OF_AN_INCH, millimetres, 2));

    private static BigDecimal in(BigDecimal unit, int amount, int decimals) {
        BigDecimal exact = BigDecimal.valueOf(amount)
                .divide(unit, decimals, RoundingMode.CEILING)
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private Measures() {}
}
