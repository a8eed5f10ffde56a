package io.waymark.order.booking.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.booking.domain.RateCard;
import io.waymark.order.booking.domain.RateCard.Rate;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Reads the rate card at start and refuses one that leaves a channel without a price. */
@Singleton
public class BookingData {

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static RateCard rateCard(Tables tables, Channels channels) {
        Table<Rate> table = tables.read("rates.csv", BookingData::rate);
        RateCard card = new RateCard(table.rows());
        for (Channel channel : channels.byName().values()) {
            for (String origin : anyIfEmpty(channel.origins())) {
                for (String destination : anyIfEmpty(channel.destinations())) {
                    if (!card.covers(channel.name(), origin, destination)) {
                        throw new TableException(
                                table.file(),
                                0,
                                null,
                                "has no price for channel " + channel.name() + " from " + origin + " to "
                                        + destination);
                    }
                }
            }
        }
        return card;
    }

    private static Set<String> anyIfEmpty(Set<String> countries) {
        return countries.isEmpty() ? Set.of("*") : countries;
    }

    private static Rate rate(TableRow row) {
        return new Rate(
                row.text("channel"),
                row.text("origin"),
                row.text("destination"),
                CurrencyUnit.of(row.text("currency")),
                row.amount("baseMinor"),
                row.amount("perStartedKgMinor"));
    }
}
