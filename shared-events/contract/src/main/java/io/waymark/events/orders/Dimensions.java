package io.waymark.events.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Outer size of a parcel. May be missing altogether or carry an upstream default.
 *
 * @param length the longest side, in {@code unit}
 * @param width  the second side, in {@code unit}
 * @param height the third side, in {@code unit}
 * @param unit   {@code cm} or {@code in}
 */
public record Dimensions(
        @Nullable BigDecimal length,
        @Nullable BigDecimal width,
        @Nullable BigDecimal height,
        @Nullable String unit) {}
