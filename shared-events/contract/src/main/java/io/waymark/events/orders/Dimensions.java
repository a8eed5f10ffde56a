package io.waymark.events.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Outer size of a parcel; unit is {@code cm} or {@code in}. May be missing altogether or carry an upstream default. */
public record Dimensions(
        @Nullable BigDecimal length,
        @Nullable BigDecimal width,
        @Nullable BigDecimal height,
        @Nullable String unit) {}
