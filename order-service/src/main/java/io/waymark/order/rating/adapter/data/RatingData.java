package io.waymark.order.rating.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.SdrRates;
import io.waymark.order.rating.application.CurrentRates;
import io.waymark.order.rating.domain.RateCards;
import io.waymark.order.rating.domain.RateTables;
import io.waymark.order.rating.domain.RateTables.CardRow;
import io.waymark.tables.LiveTable;
import io.waymark.tables.Table;
import io.waymark.tables.TableCheck;
import io.waymark.tables.TableException;
import io.waymark.tables.TableFault;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads prices and promises at start and refuses those that leave a channel without a price. */
@Singleton
public class RatingData {
    private static final String CARDS = "rates/cards.csv";

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static CurrentRates rates(Tables tables, Countries countries, SdrRates exchange) {
        Set<String> names = new HashSet<>();
        Table<CardRow> cards =
                tables.read(CARDS, row -> RateRow.card(row, row.unique("card", names), countries, exchange));
        RateTables all = new RateTables(
                cards.rows(),
                tables.read("rates/zones.csv", row -> RateRow.lane(row, countries))
                        .rows(),
                tables.read("rates/steps.csv", RateRow::step).rows(),
                tables.readPerhapsEmpty("rates/surcharges.csv", row -> RateRow.surcharge(row, countries))
                        .rows(),
                tables.readPerhapsEmpty("rates/fuel.csv", RateRow::fuel).rows(),
                tables.readPerhapsEmpty("promises.csv", row -> RateRow.promise(row, countries))
                        .rows());
        return new CurrentRates(whole(cards.file(), all));
    }

    @Produces
    @Singleton
    static TableCheck prices(CurrentRates rates, LiveTable<Map<String, Channel>> channels) {
        return values -> rates.now().misfits(values.of(channels)).stream()
                .map(misfit -> new TableFault(CARDS, null, null, misfit))
                .toList();
    }

    private static RateCards whole(String file, RateTables tables) {
        try {
            return tables.cards();
        } catch (IllegalArgumentException wrong) {
            throw new TableException(file, 0, null, String.valueOf(wrong.getMessage()));
        }
    }
}
