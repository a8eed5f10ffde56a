package io.waymark.order.rating.domain;

import java.util.List;

/**
 * Prices by weight: that of the first step which holds it; above the last one each started further step costs more.
 *
 * @param steps        the lightest first, one at least
 * @param furtherGrams above 0
 * @param furtherMinor in minor units
 */
public record Tariff(List<Step> steps, int furtherGrams, long furtherMinor) {
    public Tariff {
        steps = List.copyOf(steps);
    }

    /**
     * The price up to a weight.
     *
     * @param upToGrams  including
     * @param priceMinor in minor units
     */
    public record Step(int upToGrams, long priceMinor) {}

    /** What a weight costs in minor units, in two parts. */
    record Price(long base, long further) {}

    Price price(long grams) {
        for (Step step : steps) {
            if (grams <= step.upToGrams()) {
                return new Price(step.priceMinor(), 0);
            }
        }
        Step last = steps.getLast();
        long started = Math.ceilDiv(grams - last.upToGrams(), furtherGrams);
        return new Price(last.priceMinor(), Math.multiplyExact(started, furtherMinor));
    }
}
