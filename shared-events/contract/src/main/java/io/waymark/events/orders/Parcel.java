package io.waymark.events.orders;

import org.jspecify.annotations.Nullable;

/**
 * One piece of an order.
 *
 * @param weight     gross weight of the piece
 * @param dimensions outer size of the piece
 * @param reference  the merchant's own name for the piece
 */
public record Parcel(
        @Nullable Weight weight,
        @Nullable Dimensions dimensions,
        @Nullable String reference) {}
