package io.waymark.events.rates;

/**
 * The price up to a weight.
 *
 * @param upToGrams  including; 0 for a price that further steps are added to from the first gram on
 * @param priceMinor of the order, in minor units
 */
public record RateStep(int upToGrams, long priceMinor) {}
