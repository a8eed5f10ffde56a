package io.waymark.exceptions.classify.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a class is dealt with for some merchant's or carrier's parcels; in class, merchant and carrier {@code *} stands for any.
 *
 * @param owner         null where the class's own stands, as for all that follow
 * @param firstResponse within which somebody must take the case
 * @param resolve       within which it must be solved
 */
public record ClassOverride(
        String code,
        String merchant,
        String carrier,
        @Nullable Owner owner,
        @Nullable Severity severity,
        @Nullable Duration firstResponse,
        @Nullable Duration resolve) {
    public static final String ANY = "*";

    /** As the table names it. */
    public String name() {
        return code + ":" + merchant + ":" + carrier;
    }

    boolean fits(ExceptionClass type, @Nullable String merchantId, @Nullable String ofCarrier) {
        return (code.equals(ANY) || code.equals(type.code()))
                && (merchant.equals(ANY) || merchant.equals(merchantId))
                && (carrier.equals(ANY) || carrier.equals(ofCarrier));
    }
}
