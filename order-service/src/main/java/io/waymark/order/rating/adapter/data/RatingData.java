package io.waymark.order.rating.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.ordering.application.Waybills;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.SdrRates;
import io.waymark.order.rating.application.CurrentRates;
import io.waymark.order.rating.domain.CardFault;
import io.waymark.order.rating.domain.CardRows;
import io.waymark.order.rating.domain.CardsReading;
import io.waymark.order.rating.domain.Promises;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableCheck;
import io.waymark.tables.TableFault;
import io.waymark.tables.TablePart;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads prices and promises at start and refuses those that leave a channel without a price; a card is one whole of five tables. */
@Singleton
public class RatingData {
    private static final String CARDS = "rate-cards";
    private static final String PROMISES = "promises.csv";
    private static final String ZONES = "zones";
    private static final String STEPS = "steps";
    private static final String SURCHARGES = "surcharges";
    private static final String FUEL = "fuel";

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static LiveTable<CardsReading> cards(Tables tables, Countries countries, SdrRates exchange) {
        return new LiveTable<>(
                tables,
                CARDS,
                "rates/cards.csv",
                "card",
                List.of(part(ZONES), part(STEPS), part(SURCHARGES), part(FUEL)),
                rows -> {
                    Set<String> names = new HashSet<>();
                    return CardsReading.of(rows.each(row -> card(row, row.unique("card", names), countries, exchange))
                            .rows());
                });
    }

    private static TablePart part(String name) {
        return new TablePart(name, "rates/" + name + ".csv");
    }

    private static CardRows card(TableRow row, String name, Countries countries, SdrRates exchange) {
        return new CardRows(
                RateRow.head(row, name, countries, exchange),
                row.lines(ZONES, line -> RateRow.lane(line, countries)),
                row.lines(STEPS, RateRow::step),
                row.lines(SURCHARGES, line -> RateRow.surcharge(line, countries)),
                row.lines(FUEL, RateRow::fuel));
    }

    @Produces
    @Singleton
    static CurrentRates rates(LiveTable<CardsReading> cards) {
        return new CurrentRates(() -> switch (cards.get()) {
            case CardsReading.Sound(var sound) -> sound;
            case CardsReading.Faulty(var faults) -> throw new IllegalStateException("no prices: " + faults);
        });
    }

    @Produces
    @Singleton
    static TableCheck prices(
            LiveTable<CardsReading> cards, LiveTable<Map<String, Channel>> channels, Waybills waybills) {
        return values -> switch (values.of(cards)) {
            case CardsReading.Sound(var sound) ->
                faults(sound.misfits(values.of(channels), channel -> channel.isOpen() && waybills.reaches(channel)));
            case CardsReading.Faulty(var faults) -> faults(faults);
        };
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static LiveTable<Promises> promises(Tables tables, Countries countries) {
        return LiveTable.perhapsEmpty(
                tables,
                PROMISES,
                List.of("channel", "origin", "destination", "destinationAreas"),
                rows -> new Promises(
                        rows.each(row -> RateRow.promise(row, countries)).rows()));
    }

    @Produces
    @Singleton
    static TableCheck promised(LiveTable<Promises> promises, LiveTable<Map<String, Channel>> channels) {
        return values -> values.of(promises).channels().stream()
                .filter(channel -> !values.of(channels).containsKey(channel))
                .map(channel -> new TableFault(PROMISES, null, "channel", "there is no channel " + channel))
                .toList();
    }

    private static List<TableFault> faults(List<CardFault> faults) {
        return faults.stream()
                .map(fault -> new TableFault(CARDS, fault.card(), fault.column(), fault.what()))
                .toList();
    }
}
