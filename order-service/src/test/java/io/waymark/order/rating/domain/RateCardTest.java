package io.waymark.order.rating.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.domain.Parcel;
import io.waymark.order.ordering.domain.PostalArea;
import io.waymark.order.rating.domain.Charge.Line;
import io.waymark.order.rating.domain.Surcharge.Fee;
import io.waymark.order.rating.domain.Surcharge.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches charges against figures that were computed by hand. */
class RateCardTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-15");
    private static final Series EVERYWHERE = new Series("channel", "*", "*");
    private static final Fee FIVE = new Fee(false, 500, null, 0);

    /** Up to 500 g 10.00, up to 1 kg 14.00, then 3.00 for each started 500 g. */
    private static final Tariff STEPS =
            new Tariff(List.of(new Tariff.Step(500, 1000), new Tariff.Step(1000, 1400)), 500, 300);

    @ParameterizedTest
    @CsvSource({
        "1,     1000, 0",
        "500,   1000, 0",
        "501,   1400, 0",
        "1000,  1400, 0",
        "1001,  1400, 300",
        "1500,  1400, 300",
        "1501,  1400, 600",
        "20000, 1400, 11400",
    })
    void aStartedStepCounts(int grams, long base, long further) {
        Charge charge = charge(card(List.of(), List.of()), parcel(grams));

        assertThat(charge.total()).isEqualTo(usd(base + further));
        assertThat(lines(charge)).isEqualTo(further == 0 ? "base " + base : "base " + base + ", weight " + further);
    }

    /** 40 x 30 x 20 cm are 24,000 ccm: 4.8 kg by 5000, 4 kg by 6000, 3.429 kg by 7000. */
    @ParameterizedTest
    @CsvSource({
        "ACTUAL, 0,    1000, 1000, ACTUAL",
        "PARCEL, 5000, 1000, 4800, VOLUMETRIC",
        "PARCEL, 6000, 1000, 4000, VOLUMETRIC",
        "PARCEL, 7000, 1000, 3429, VOLUMETRIC",
        "PARCEL, 5000, 4800, 4800, ACTUAL",
        "PARCEL, 5000, 5000, 5000, ACTUAL",
    })
    void theGreaterWeightCounts(Weighing.Basis basis, int divisor, int grams, long billed, Weighing.Reason reason) {
        Weighing.Billed counted = new Weighing(basis, divisor).of(List.of(box(grams, 400, 300, 200)));

        assertThat(counted.grams()).isEqualTo(billed);
        assertThat(counted.reason()).isEqualTo(reason);
    }

    /** A light box of 4.8 kg by volume and a heavy one of 6 kg and 0.4 kg by volume. */
    @ParameterizedTest
    @CsvSource({"PARCEL, 10800, VOLUMETRIC", "ORDER, 7000, ACTUAL"})
    void parcelsCountEachOrTogether(Weighing.Basis basis, long billed, Weighing.Reason reason) {
        List<Parcel> parcels = List.of(box(1000, 400, 300, 200), box(6000, 200, 100, 100));

        Weighing.Billed counted = new Weighing(basis, 5000).of(parcels);

        assertThat(counted).isEqualTo(new Weighing.Billed(billed, reason, 7000, 5200));
    }

    @Test
    void aParcelOfUnknownSizeCountsByItsWeight() {
        assertThat(new Weighing(Weighing.Basis.PARCEL, 5000).of(List.of(parcel(700))))
                .isEqualTo(new Weighing.Billed(700, Weighing.Reason.ACTUAL, 700, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "US, 90210, remote 500",
        "US, 96100, remote 500",
        "US, 96200, ''",
        "US, '',    ''",
        "CA, 90210, ''",
    })
    void aRemoteAreaCostsMore(String country, String postal, String expected) {
        RateCard card = card(
                List.of(new Surcharge(
                        "remote", Kind.REMOTE, "US", List.of(PostalArea.parse("900-961")), 0, FIVE, false)),
                List.of());

        Charge charge = card.charge(to(country, postal.isEmpty() ? null : postal, parcel(400)), MARCH)
                .orElseThrow();

        assertThat(lines(charge)).isEqualTo(expected.isEmpty() ? "base 1000" : "base 1000, " + expected);
    }

    /** A pole of 130 x 10 x 10 cm: the longest side is 1300 mm, length and girth 1300 + 2 x 200 = 1700 mm. */
    @ParameterizedTest
    @CsvSource({
        "LONGEST_SIDE, 1299, 1000",
        "LONGEST_SIDE, 1300, 0",
        "GIRTH,        1699, 1000",
        "GIRTH,        1700, 0",
        "HEAVY,        2999, 1000",
        "HEAVY,        3000, 0",
    })
    void parcelsAboveAThresholdCostMoreEach(Kind kind, int threshold, long expected) {
        RateCard card = card(
                List.of(new Surcharge("large", kind, "*", List.of(), threshold, new Fee(true, 500, null, 0), false)),
                List.of());
        Parcel pole = box(3000, 100, 1300, 100);

        Charge charge =
                card.charge(to("US", "90210", pole, pole, parcel(100)), MARCH).orElseThrow();

        assertThat(charge.lines().stream()
                        .filter(line -> line.name().equals("large"))
                        .mapToLong(line -> line.amount().getAmountMinorLong())
                        .sum())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENTIAL, true,  false, false, 500",
        "RESIDENTIAL, false, true,  true,  0",
        "CUSTOMS,     false, true,  false, 500",
        "CUSTOMS,     true,  false, true,  0",
        "DDP,         false, false, true,  500",
        "DDP,         true,  true,  false, 0",
        "ALWAYS,      false, false, false, 500",
    })
    void whoReceivesAndWhatIsDeclaredCounts(
            Kind kind, boolean residential, boolean declared, boolean paid, long expected) {
        RateCard card = card(List.of(new Surcharge("more", kind, "*", List.of(), 0, FIVE, false)), List.of());
        Freight freight = new Freight(
                new Place("CN", null, "200000"),
                new Place("US", null, "90210"),
                List.of(parcel(400)),
                residential,
                declared,
                paid);

        assertThat(card.charge(freight, MARCH).orElseThrow().total()).isEqualTo(usd(1000 + expected));
    }

    /**
     * Base 10.00; the fixed 5.00 bears fuel; 2.5 % of 10.00 are 0.25, below the least of 0.90, and bear none. Fuel: 18.25 % of 15.00
     * are 2.7375, so 2.74; from April on 10.55 % are 1.5825, so 1.58.
     */
    @ParameterizedTest
    @CsvSource({"2026-03-31, 274", "2026-04-01, 158", "2025-12-31, 0"})
    void fuelIsOfItsDayAndRoundedByItself(LocalDate day, long fuel) {
        RateCard card = card(
                List.of(
                        new Surcharge("fixed", Kind.ALWAYS, "*", List.of(), 0, FIVE, true),
                        new Surcharge(
                                "share",
                                Kind.ALWAYS,
                                "*",
                                List.of(),
                                0,
                                new Fee(false, 0, new BigDecimal("2.5"), 90),
                                false)),
                List.of(
                        new FuelRate(LocalDate.parse("2026-01-01"), new BigDecimal("18.25")),
                        new FuelRate(LocalDate.parse("2026-04-01"), new BigDecimal("10.55"))));

        Charge charge = card.charge(to("US", "90210", parcel(400)), day).orElseThrow();

        assertThat(lines(charge)).isEqualTo("base 1000, fixed 500, share 90" + (fuel == 0 ? "" : ", fuel " + fuel));
        assertThat(charge.total()).isEqualTo(usd(1590 + fuel));
    }

    @ParameterizedTest
    @CsvSource({"1234, 2.5, 31", "1180, 2.5, 30", "1140, 2.5, 29", "1, 50, 1", "1, 49.99, 0", "999, 0, 0"})
    void halvesAreRoundedUp(long minor, BigDecimal percent, long expected) {
        assertThat(Percent.of(minor, percent)).isEqualTo(expected);
    }

    @Test
    void equalCardsHaveTheSameVersion() {
        assertThat(card(List.of(), List.of()).id())
                .isEqualTo(card(List.of(), List.of()).id());
        assertThat(card(List.of(), List.of()).id())
                .isNotEqualTo(card(List.of(new Surcharge("a", Kind.ALWAYS, "*", List.of(), 0, FIVE, true)), List.of())
                        .id());
    }

    private static RateCard card(List<Surcharge> surcharges, List<FuelRate> fuel) {
        return RateCard.of(
                "card",
                EVERYWHERE,
                CurrencyUnit.USD,
                new Validity(LocalDate.parse("2026-01-01"), null),
                new Weighing(Weighing.Basis.ACTUAL, 0),
                List.of(zone("all", Lane.between("*", "*"))),
                surcharges,
                fuel);
    }

    private static Zone zone(String name, Lane lane) {
        return new Zone(name, List.of(lane), STEPS);
    }

    private static Charge charge(RateCard card, Parcel... parcels) {
        return card.charge(to("US", "90210", parcels), MARCH).orElseThrow();
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

    private static Parcel box(int grams, int length, int width, int height) {
        return new Parcel(grams, new Parcel.Size(length, width, height), null);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(CurrencyUnit.USD, minor);
    }

    private static String lines(Charge charge) {
        return charge.lines().stream().map(RateCardTest::text).collect(Collectors.joining(", "));
    }

    private static String text(Line line) {
        return line.name() + " " + line.amount().getAmountMinorLong();
    }
}
