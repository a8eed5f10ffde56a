package io.waymark.order.ordering.domain;

import org.jspecify.annotations.Nullable;

/**
 * One piece of an order in one unit system.
 *
 * @param size      null where upstream does not know it or sent its default
 * @param reference the merchant's own mark on this piece
 */
public record Parcel(
        int weightGrams, @Nullable Size size, @Nullable String reference) {

    /** Outer size in whole millimetres, rounded up. */
    public record Size(int lengthMm, int widthMm, int heightMm) {}
}
