package io.waymark.events.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A weight as written upstream; unit is one of {@code g}, {@code kg}, {@code lb}, {@code oz}. */
public record Weight(@Nullable BigDecimal value, @Nullable String unit) {}
