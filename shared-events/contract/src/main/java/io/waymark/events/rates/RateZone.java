package io.waymark.events.rates;

import java.util.List;

/**
 * Lanes of one price.
 *
 * @param zone         its name on the card
 * @param lanes        of all lanes of the card that hold an order the most precise one counts
 * @param steps        the lightest first; the first that holds the billed weight counts
 * @param furtherGrams above the last step, each started so many grams cost more
 * @param furtherMinor so much, in minor units
 */
public record RateZone(String zone, List<RateLane> lanes, List<RateStep> steps, int furtherGrams, long furtherMinor) {}
