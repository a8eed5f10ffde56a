package io.waymark.order.console.adapter.tables;

import io.waymark.order.booking.application.ChannelUse;
import io.waymark.order.console.application.CarrierRoom;
import io.waymark.order.console.application.ClientRoom;
import io.waymark.order.console.application.MerchantRoom;
import io.waymark.order.console.application.Room;
import io.waymark.order.console.application.Rooms;
import io.waymark.order.console.domain.Entry;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.rating.application.TellOfCards;
import io.waymark.order.rating.domain.CardsReading;
import io.waymark.tables.LiveTable;
import io.waymark.tables.LiveTables;
import io.waymark.tables.LiveTables.Draft;
import io.waymark.tables.TableFault;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rooms of people and carriers, and one for each live table. */
@Singleton
class LiveRooms implements Rooms {
    private final LiveTables tables;
    private final LiveTable<Map<String, Channel>> channels;
    private final LiveTable<CardsReading> cards;
    private final TellOfCards tellOfCards;
    private final ChannelUse use;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    LiveRooms(
            MerchantRoom merchants,
            ClientRoom clients,
            CarrierRoom carriers,
            LiveTables tables,
            LiveTable<Map<String, Channel>> channels,
            LiveTable<CardsReading> cards,
            TellOfCards tellOfCards,
            ChannelUse use) {
        this.tables = tables;
        this.channels = channels;
        this.cards = cards;
        this.tellOfCards = tellOfCards;
        this.use = use;
        List.of(merchants, clients, carriers).forEach(room -> rooms.put(room.name(), room));
        new TreeMap<>(tables.byName())
                .values().stream()
                        .map(table -> new TableRoom(table, use))
                        .forEach(room -> rooms.put(room.name(), room));
    }

    @Override
    public List<Room> all() {
        return List.copyOf(rooms.values());
    }

    @Override
    public Optional<Room> named(String name) {
        return Optional.ofNullable(rooms.get(name));
    }

    @Override
    public List<Fault> misfits(List<Entry> entries) {
        Draft draft = draft(entries);
        return draft.faults().isEmpty()
                ? unpriced(draft)
                : draft.faults().stream().map(LiveRooms::fault).toList();
    }

    /** A channel that takes no order needs no price, unless it took some: they may still have to be priced. */
    private List<Fault> unpriced(Draft draft) {
        CardsReading reading = draft.of(cards);
        return draft.of(channels).values().stream()
                .filter(channel -> !channel.isOpen() && !reading.prices(channel.name()))
                .filter(channel -> use.isUsed(channel.name()))
                .map(channel ->
                        new Fault(TableRoom.CHANNELS + "/" + channel.name(), "has orders and would have no price"))
                .toList();
    }

    @Override
    public void apply(List<Entry> entries) {
        tables.apply(draft(entries));
    }

    /** A card names its channel's carrier and service, so both may change what is told of it. */
    @Override
    public void tell(List<Entry> entries) {
        Draft draft = draft(entries);
        if (draft.faults().isEmpty()) {
            tellOfCards.tell(draft.of(cards), draft.of(channels));
        }
    }

    private Draft draft(List<Entry> entries) {
        Map<String, Map<String, Map<String, String>>> rows = new HashMap<>();
        for (LiveTable<?> table : tables.byName().values()) {
            String room = TableRoom.nameOf(table.name());
            Map<String, Map<String, String>> laid = new HashMap<>();
            entries.stream()
                    .filter(entry -> entry.room().equals(room))
                    .forEach(entry -> laid.put(entry.name(), cells(table, entry)));
            rows.put(table.name(), laid);
        }
        return tables.with(rows);
    }

    private static Map<String, String> cells(LiveTable<?> table, Entry entry) {
        Map<String, String> cells = new HashMap<>();
        table.columns().forEach(column -> cells.put(column, entry.text(column)));
        return cells;
    }

    private static Fault fault(TableFault fault) {
        List<String> place = new ArrayList<>(List.of(TableRoom.nameOf(fault.table())));
        if (fault.row() != null) {
            place.add(fault.row());
        }
        if (fault.column() != null) {
            place.add(fault.column());
        }
        return new Fault(String.join("/", place), fault.what());
    }
}
