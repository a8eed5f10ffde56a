package io.waymark.order.rating.application;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.rating.domain.CardsReading;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells others of the rate cards that count. */
@Singleton
public class TellOfCards {
    private final CardFacts facts;

    TellOfCards(CardFacts facts) {
        this.facts = facts;
    }

    /**
     * Tells of what changed since the last time; nothing where nothing did. Joins the caller's transaction.
     *
     * @param channels by their names, each that a card names
     */
    public void tell(CardsReading cards, Map<String, Channel> channels) {
        if (cards instanceof CardsReading.Sound(var sound)) {
            facts.current(sound.cards(), channels);
        }
    }
}
