package io.waymark.order.rating.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.PostalArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches which card and which of its lanes counts. */
class RateCardsTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-15");
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final Series EVERYWHERE = new Series("channel", "*", "*");
    private static final Tariff FLAT = new Tariff(List.of(new Tariff.Step(0, 1000)), 1000, 0);

    @ParameterizedTest
    @CsvSource({
        "DE, 10115,  FR, 75001,      , world",
        "DE, 10115,  US, 10001,      , to-us",
        "CN, 200000, DE, 10115,      , from-cn",
        "CN, 200000, US, 10001,      , cn-us",
        "CN, 200000, US, 90210,      , us-west",
        "CN, 200000, US, 10001, TEXAS, us-texas",
        "CN, 510000, US, 90210,      , south",
    })
    void theMostPreciseLaneCounts(
            String origin, String from, String destination, String to, @Nullable String region, String zone) {
        List<Zone> zones = List.of(
                zone("world", Lane.between("*", "*")),
                zone("to-us", Lane.between("*", "US")),
                zone("from-cn", Lane.between("CN", "*")),
                zone("cn-us", Lane.between("CN", "US")),
                zone("us-west", new Lane("CN", List.of(), "US", List.of(PostalArea.parse("900-961")), List.of())),
                zone("us-texas", new Lane("CN", List.of(), "US", List.of(), List.of("TEXAS"))),
                zone("south", new Lane("CN", List.of(PostalArea.parse("51")), "*", List.of(), List.of())));
        RateCard card = RateCard.of(
                "card",
                EVERYWHERE,
                CurrencyUnit.USD,
                new Validity(MARCH, null),
                new Weighing(Weighing.Basis.ACTUAL, 0),
                zones,
                List.of(),
                List.of());
        Freight freight = new Freight(
                new Place(origin, null, from),
                new Place(destination, region, to),
                List.of(parcel(1)),
                true,
                false,
                false);

        assertThat(card.charge(freight, MARCH).orElseThrow().zone()).isEqualTo(zone);
    }

    @Test
    void theCardOfTheDayCounts() {
        RateCard old = named("old", new Validity(LocalDate.parse("2026-01-01"), MAY), 1000);
        RateCard next = named("new", new Validity(MAY, null), 2000);
        RateCards cards = RateCards.of(List.of(next, old));
        Freight freight = to("US", "90210", parcel(1));

        assertThat(cards.charge("channel", freight, MAY.minusDays(1)).total()).isEqualTo(usd(1000));
        assertThat(cards.charge("channel", freight, MAY).total()).isEqualTo(usd(2000));
        assertThat(cards.charge("channel", freight, LocalDate.parse("2025-01-01"))
                        .total())
                .isEqualTo(usd(1000));
        assertThatThrownBy(() -> cards.charge("other", freight, MAY)).hasMessageContaining("other");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-04-30, 'old, validUntil: must end on 2026-05-01, when card new begins'",
        "2026-01-01, 2026-05-02, 'old, validUntil: must end on 2026-05-01, when card new begins'",
        "2026-05-01,           , 'new, validFrom: begins on the same day as card old'",
    })
    void eachDayHasOneCard(LocalDate from, @Nullable LocalDate until, String fault) {
        List<RateCard> cards =
                List.of(named("old", new Validity(from, until), 1), named("new", new Validity(MAY, null), 1));

        assertThat(faults(cards)).containsExactly(fault);
    }

    @Test
    void aCardWithoutAnEndEndsWhereTheNextBegins() {
        RateCard old = named("old", new Validity(MARCH, null), 1000);
        List<RateCard> both = List.of(named("new", new Validity(MAY, null), 2000), old);

        RateCards cards = RateCards.of(both);

        assertThat(faults(both)).isEmpty();
        assertThat(cards.charge("channel", to("US", "90210", parcel(1)), MAY).total())
                .isEqualTo(usd(2000));
        RateCard ended = cards.cards().getLast();
        assertThat(ended.validity()).isEqualTo(new Validity(MARCH, MAY));
        assertThat(ended.id()).isNotEqualTo(old.id());
    }

    private static List<String> faults(List<RateCard> cards) {
        return RateCards.of(cards).faults().stream()
                .map(fault -> fault.card() + ", " + fault.column() + ": " + fault.what())
                .toList();
    }

    /** Between two countries a channel may have cards of its own, with a currency of their own. */
    @Test
    void theMostPreciseSeriesCounts() {
        RateCard home = RateCard.of(
                "home",
                new Series("channel", "CN", "US"),
                CurrencyUnit.of("CNY"),
                new Validity(MARCH, null),
                new Weighing(Weighing.Basis.ACTUAL, 0),
                List.of(zone("all", Lane.between("*", "*"))),
                List.of(),
                List.of());
        RateCards cards = RateCards.of(List.of(named("world", new Validity(MARCH, null), 500), home));

        assertThat(cards.charge("channel", to("US", "90210", parcel(1)), MARCH).total())
                .isEqualTo(Money.ofMinor(CurrencyUnit.of("CNY"), 1000));
        assertThat(cards.charge("channel", to("DE", "10115", parcel(1)), MARCH).total())
                .isEqualTo(usd(500));
        assertThat(cards.covers("channel", "*", "*")).isTrue();
        assertThat(RateCards.of(List.of(home)).covers("channel", "*", "*")).isFalse();
    }

    @Test
    void theLastCardHasNoEnd() {
        List<RateCard> cards = List.of(named("only", new Validity(MARCH, MAY), 1));

        assertThat(faults(cards)).containsExactly("only, validUntil: ends and no other follows");
    }

    private static RateCard named(String name, Validity validity, long price) {
        Tariff flat = new Tariff(List.of(new Tariff.Step(0, price)), 1000, 0);
        return RateCard.of(
                name,
                EVERYWHERE,
                CurrencyUnit.USD,
                validity,
                new Weighing(Weighing.Basis.ACTUAL, 0),
                List.of(new Zone("all", List.of(Lane.between("*", "*")), flat)),
                List.of(),
                List.of());
    }

    private static Zone zone(String name, Lane lane) {
        return new Zone(name, List.of(lane), FLAT);
    }

    private static Freight to(String country, @Nullable String postal, Parcel... parcels) {
        return new Freight(
                new Place("CN", null, "200000"),
                new Place(country, null, postal),
                new ArrayList<>(Arrays.asList(parcels)),
                true,
                false,
                false);
    }

    private static Parcel parcel(int grams) {
        return new Parcel(grams, null, null);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(CurrencyUnit.USD, minor);
    }
}
