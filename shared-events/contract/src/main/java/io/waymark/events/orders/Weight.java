package io.waymark.events.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A weight as written upstream.
 *
 * @param value the number, in {@code unit}
 * @param unit  {@code g}, {@code kg}, {@code lb} or {@code oz}
 */
public record Weight(@Nullable BigDecimal value, @Nullable String unit) {}
