package io.waymark.order.console.adapter.tables;

import io.waymark.console.application.EditRule;
import io.waymark.console.application.Room;
import io.waymark.console.domain.Misfit;
import io.waymark.order.booking.application.ChannelUse;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.rating.domain.CardsReading;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableFault;
import io.waymark.tables.TableValues;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** A channel that orders went by stays, and keeps a price. */
@Singleton
class ChannelsInUse implements EditRule {
    private static final String ROOM = "channels";

    private final LiveTable<Map<String, Channel>> channels;
    private final LiveTable<CardsReading> cards;
    private final ChannelUse use;

    ChannelsInUse(LiveTable<Map<String, Channel>> channels, LiveTable<CardsReading> cards, ChannelUse use) {
        this.channels = channels;
        this.cards = cards;
        this.use = use;
    }

    @Override
    public List<Misfit> stays(Room room, String name) {
        boolean needed = room.name().equals(ROOM) && !room.given().containsKey(name) && use.isUsed(name);
        return needed ? List.of(new Misfit("channel", "has orders; let its origins be - instead")) : List.of();
    }

    /** A channel that takes no order needs no price, unless it took some: they may still have to be priced. */
    @Override
    public List<TableFault> misfits(TableValues tables) {
        CardsReading reading = tables.of(cards);
        return tables.of(channels).values().stream()
                .filter(channel -> !channel.isOpen() && !reading.prices(channel.name()))
                .filter(channel -> use.isUsed(channel.name()))
                .map(channel ->
                        new TableFault(channels.name(), channel.name(), null, "has orders and would have no price"))
                .toList();
    }
}
