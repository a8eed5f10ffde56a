package io.waymark.order.ordering.domain;

import io.waymark.numbers.Codes;
import io.waymark.order.ordering.domain.OrderRequest.WeightPart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings weights of four units to whole grams, rounded up, so that no carrier finds a parcel heavier than declared. */
final class Weights {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** A slip of paper; less is a unit that was mistaken. */
    private static final BigDecimal LIGHTEST_GRAMS = new BigDecimal("0.01");

    /** International avoirdupois pound and ounce, exact by definition. */
    private static final BigDecimal POUND = new BigDecimal("453.59237");

    private static final BigDecimal OUNCE = new BigDecimal("28.349523125");

    private static final List<String> UNITS = List.of("g", "kg", "lb", "oz");

    static int required(Fields parent, String field, @Nullable WeightPart raw, int heaviestGrams) {
        if (raw == null) {
            parent.fault(field, "is required");
            return 0;
        }
        Fields fields = parent.in(field);
        BigDecimal unit = unit(fields, raw.unit());
        BigDecimal value = raw.value();
        if (value == null || value.signum() <= 0 || !Fields.plain(value)) {
            fields.fault("value", "must be a plain number above zero");
            return 0;
        }
        BigDecimal grams = value.multiply(unit);
        if (grams.compareTo(BigDecimal.valueOf(heaviestGrams)) > 0) {
            fields.fault("value", "must be at most " + heaviestGrams / 1000 + " kg");
            return 0;
        }
        if (grams.compareTo(LIGHTEST_GRAMS) < 0) {
            fields.fault("value", "must be at least " + LIGHTEST_GRAMS + " g");
            return 0;
        }
        return grams.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    private static BigDecimal unit(Fields fields, @Nullable String raw) {
        return switch (raw == null ? "" : Codes.folded(raw)) {
            case "g" -> BigDecimal.ONE;
            case "kg" -> THOUSAND;
            case "lb" -> POUND;
            case "oz" -> OUNCE;
            default -> {
                fields.fault("unit", "must be g, kg, lb or oz", Suggestions.unit(raw == null ? "" : raw, UNITS));
                yield BigDecimal.ONE;
            }
        };
    }

    private Weights() {}
}
