package io.waymark.order.booking.domain;

import io.waymark.order.ordering.domain.OrderContent;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What carriers are expected to bill: a base and a price per started kilogram, by channel and lane. */
public record RateCard(List<Rate> rates) {
    private static final long GRAMS_PER_KG = 1000;
    private static final String ANY = "*";

    public RateCard {
        rates = List.copyOf(rates);
    }

    /**
     * The price of one lane.
     *
     * @param origin           ISO 3166-1 alpha-2, or {@code *} for any
     * @param destination      ISO 3166-1 alpha-2, or {@code *} for any
     * @param baseMinor        per order, in minor units
     * @param perStartedKg     in minor units
     */
    public record Rate(
            String channel,
            String origin,
            String destination,
            CurrencyUnit currency,
            long baseMinor,
            long perStartedKg) {
        boolean covers(String wantedChannel, String from, String to) {
            return channel.equals(wantedChannel)
                    && (origin.equals(ANY) || origin.equals(from))
                    && (destination.equals(ANY) || destination.equals(to));
        }

        int precision() {
            return (origin.equals(ANY) ? 0 : 2) + (destination.equals(ANY) ? 0 : 1);
        }
    }

    /** Whether an order on this lane has a price. */
    public boolean covers(String channel, String origin, String destination) {
        return rates.stream().anyMatch(rate -> rate.covers(channel, origin, destination));
    }

    /** The charge by the most precise rate of the order's lane on a channel; origin counts before destination. */
    public Money charge(OrderContent order, String channel) {
        String origin = order.shipper().country();
        String destination = order.consignee().country();
        Rate rate = rates.stream()
                .filter(candidate -> candidate.covers(channel, origin, destination))
                .max(Comparator.comparingInt(Rate::precision))
                .orElseThrow(() -> new IllegalStateException("no rate for channel " + channel));
        long kilograms = Math.ceilDiv(order.weightGrams(), GRAMS_PER_KG);
        return Money.ofMinor(rate.currency(), Math.addExact(rate.baseMinor(), kilograms * rate.perStartedKg()));
    }
}
