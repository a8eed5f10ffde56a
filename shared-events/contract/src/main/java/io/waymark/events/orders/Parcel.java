package io.waymark.events.orders;

import org.jspecify.annotations.Nullable;

/** One piece of an order. */
public record Parcel(
        @Nullable Weight weight,
        @Nullable Dimensions dimensions,
        @Nullable String reference) {}
