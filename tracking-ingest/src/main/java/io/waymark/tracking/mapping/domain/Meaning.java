package io.waymark.tracking.mapping.domain;

import io.waymark.tracking.shipment.domain.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a code says about a parcel.
 *
 * @param known     false for a code that nobody has mapped
 * @param status    null for an informational code, which moves no state, and for an unknown one
 * @param exception exception class; null where nothing is wrong
 */
public record Meaning(
        boolean known, @Nullable Status status, @Nullable String exception) {
    /** Of a code that nobody has mapped. */
    public static final Meaning UNKNOWN = new Meaning(false, null, null);

    /** True for a code that is understood and says nothing about where the parcel stands. */
    public boolean isInformational() {
        return known && status == null;
    }
}
