package io.waymark.order.rating.application;

import io.waymark.order.rating.domain.RateCards;
import java.util.function.Supplier;

/** Holds the rate cards that count now. Whoever needs two of them for one thing asks once. */
public final class CurrentRates {
    private final Supplier<RateCards> current;

    /** Cards that never change. */
    public CurrentRates(RateCards cards) {
        this(() -> cards);
    }

    /** @param current the cards of now, immutable */
    public CurrentRates(Supplier<RateCards> current) {
        this.current = current;
    }

    public RateCards now() {
        return current.get();
    }
}
