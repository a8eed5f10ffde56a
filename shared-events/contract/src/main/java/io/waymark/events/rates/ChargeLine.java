package io.waymark.events.rates;

/**
 * One line of a charge.
 *
 * @param kind        {@code BASE}, {@code WEIGHT}, {@code SURCHARGE} or {@code FUEL}
 * @param name        of the surcharge; the kind in lower case for the others
 * @param amountMinor in minor units of the charge's currency
 */
public record ChargeLine(String kind, String name, long amountMinor) {}
