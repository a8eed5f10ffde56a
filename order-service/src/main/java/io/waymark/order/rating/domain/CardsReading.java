package io.waymark.order.rating.domain;

import java.util.List;

/** What the rows of all tables of prices come to. */
public sealed interface CardsReading {
    /** They fit each other. */
    record Sound(RateCards cards) implements CardsReading {
        @Override
        public boolean prices(String channel) {
            return cards.prices(channel);
        }
    }

    /** They do not, because of each of these. */
    record Faulty(List<CardFault> faults) implements CardsReading {
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public boolean prices(String channel) {
            return false;
        }
    }

    /** Whether a channel has a card, whatever its way. */
    boolean prices(String channel);

    /** Makes one whole of all cards. */
    static CardsReading of(List<CardRows> rows) {
        List<CardFault> within =
                rows.stream().flatMap(card -> card.faults().stream()).toList();
        if (!within.isEmpty()) {
            return new Faulty(within);
        }
        RateCards cards = RateCards.of(rows.stream().map(CardRows::card).toList());
        List<CardFault> between = cards.faults();
        return between.isEmpty() ? new Sound(cards) : new Faulty(between);
    }
}
