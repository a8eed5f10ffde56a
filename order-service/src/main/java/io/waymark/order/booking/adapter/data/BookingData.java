package io.waymark.order.booking.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.booking.domain.RateCard;
import io.waymark.order.booking.domain.RateCard.Rate;
import io.waymark.order.data.DataFiles;
import io.waymark.order.data.DataRow;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channels;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Reads the rate card at start and refuses one that leaves a channel without a price. */
@Singleton
public class BookingData {

    @Produces
    @Singleton
    @Startup
    static RateCard rateCard(DataFiles files, Channels channels) {
        RateCard card = new RateCard(files.read("rates.csv", BookingData::rate));
        for (Channel channel : channels.byName().values()) {
            for (String origin : anyIfEmpty(channel.origins())) {
                for (String destination : anyIfEmpty(channel.destinations())) {
                    if (!card.covers(channel.name(), origin, destination)) {
                        throw new IllegalStateException("rates.csv has no price for channel " + channel.name()
                                + " from " + origin + " to " + destination);
                    }
                }
            }
        }
        return card;
    }

    private static Set<String> anyIfEmpty(Set<String> countries) {
        return countries.isEmpty() ? Set.of("*") : countries;
    }

    private static Rate rate(DataRow row) {
        return new Rate(
                row.required("channel"),
                row.required("origin"),
                row.required("destination"),
                CurrencyUnit.of(row.required("currency")),
                row.amount("baseMinor"),
                row.amount("perStartedKgMinor"));
    }
}
