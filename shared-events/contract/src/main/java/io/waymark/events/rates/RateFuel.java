package io.waymark.events.rates;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is added for fuel.
 *
 * @param from    first day, UTC
 * @param percent of base, weight and the surcharges that say so
 */
public record RateFuel(LocalDate from, BigDecimal percent) {}
