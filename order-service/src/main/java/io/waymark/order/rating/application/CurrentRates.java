package io.waymark.order.rating.application;

import io.waymark.order.rating.domain.RateCards;

/** Holds the rate cards that count now. Whoever needs two of them for one thing asks once. */
public final class CurrentRates {
    private volatile RateCards cards;

    public CurrentRates(RateCards cards) {
        this.cards = cards;
    }

    public RateCards now() {
        return cards;
    }

    /** From now on these count; what is under way ends by those that it began with. */
    public void exchange(RateCards others) {
        cards = others;
    }
}
