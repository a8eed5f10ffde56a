package io.waymark.order.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.order.booking.domain.RateCard.Rate;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.Party;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches the price of a lane: the most precise rate, per started kilogram. */
class RateCardTest {
    private static final RateCard CARD = new RateCard(List.of(
            rate("*", "*", 1000, 100),
            rate("*", "US", 2000, 200),
            rate("CN", "*", 3000, 300),
            rate("CN", "US", 4000, 400)));

    @ParameterizedTest
    @CsvSource({"DE,FR,1100", "DE,US,2200", "CN,DE,3300", "CN,US,4400"})
    void theMostPreciseRateCounts(String origin, String destination, long minor) {
        assertThat(CARD.charge(order("standard", origin, destination, 1000), "standard"))
                .isEqualTo(Money.ofMinor(CurrencyUnit.USD, minor));
    }

    @ParameterizedTest
    @CsvSource({"1,1100", "1000,1100", "1001,1200", "20500,3100"})
    void eachStartedKilogramCounts(int grams, long minor) {
        assertThat(CARD.charge(order("standard", "DE", "FR", grams), "standard"))
                .isEqualTo(Money.ofMinor(CurrencyUnit.USD, minor));
    }

    @Test
    void aChannelWithoutRateIsAnError() {
        assertThatThrownBy(() -> CARD.charge(order("other", "DE", "FR", 1), "other"))
                .hasMessageContaining("other");
        assertThat(CARD.covers("other", "DE", "FR")).isFalse();
    }

    private static Rate rate(String origin, String destination, long base, long perKg) {
        return new Rate("standard", origin, destination, CurrencyUnit.USD, base, perKg);
    }

    private static OrderContent order(String channel, String origin, String destination, int grams) {
        return new OrderContent(
                "acme",
                "A-1",
                channel,
                party(origin),
                party(destination),
                List.of(new Parcel(grams, null, null)),
                List.of(),
                null);
    }

    private static Party party(String country) {
        return new Party("a", null, null, null, null, country, null, "c", null, null, "d", null);
    }
}
