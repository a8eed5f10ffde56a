package io.waymark.order.rating.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Tells others of the rate cards that count. */
@Singleton
public class TellOfCards {
    private final CurrentRates rates;
    private final CardFacts facts;

    TellOfCards(CurrentRates rates, CardFacts facts) {
        this.rates = rates;
        this.facts = facts;
    }

    /** Tells of what changed since the last time; nothing where nothing did. */
    @Transactional
    public void tell() {
        facts.current(rates.now().cards());
    }
}
