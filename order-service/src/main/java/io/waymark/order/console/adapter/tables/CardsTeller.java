package io.waymark.order.console.adapter.tables;

import io.waymark.console.application.ConsoleFollower;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.rating.application.TellOfCards;
import io.waymark.order.rating.domain.CardsReading;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableValues;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells of rate cards that change; a card names its channel's carrier and service, so both may change what is told of it. */
@Singleton
class CardsTeller implements ConsoleFollower {
    private final LiveTable<Map<String, Channel>> channels;
    private final LiveTable<CardsReading> cards;
    private final TellOfCards tellOfCards;

    CardsTeller(LiveTable<Map<String, Channel>> channels, LiveTable<CardsReading> cards, TellOfCards tellOfCards) {
        this.channels = channels;
        this.cards = cards;
        this.tellOfCards = tellOfCards;
    }

    @Override
    public void tell(TableValues tables) {
        tellOfCards.tell(tables.of(cards), tables.of(channels));
    }
}
