package io.waymark.order.rating.domain;

import io.waymark.order.rating.application.CurrentRates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Rate cards for tests that have other worries: one zone, a base and a price for each started kilogram, in USD. */
public final class SimpleRates {

    /** The same price for each channel, in minor units. */
    public static CurrentRates perKilogram(long base, long perKg, String... channels) {
        return new CurrentRates(RateCards.of(Arrays.stream(channels)
                .map(channel -> card(channel, base, perKg))
                .toList()));
    }

    /** One channel's card. */
    public static RateCard card(String channel, long base, long perKg) {
        Tariff tariff = new Tariff(List.of(new Tariff.Step(0, base)), 1000, perKg);
        return RateCard.of(
                channel + "-card",
                new Series(channel, Lane.ANY, Lane.ANY),
                CurrencyUnit.USD,
                new Validity(LocalDate.parse("2026-01-01"), null),
                new Weighing(Weighing.Basis.ACTUAL, 0),
                List.of(new Zone("all", List.of(Lane.between(Lane.ANY, Lane.ANY)), tariff)),
                List.of(),
                List.of());
    }

    private SimpleRates() {}
}
