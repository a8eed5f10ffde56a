package io.waymark.order.rating.domain;

import io.waymark.order.rating.domain.Tariff.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The rows of all tables that prices and promises are made of; {@link #cards} makes the one whole of them. */
public record RateTables(
        List<CardRow> cardRows,
        List<LaneRow> laneRows,
        List<StepRow> stepRows,
        List<SurchargeRow> surchargeRows,
        List<FuelRow> fuelRows,
        List<Promise> promises) {

    /** A row of {@code rates/cards.csv}. */
    public record CardRow(String card, Series series, CurrencyUnit currency, Validity validity, Weighing weighing) {}

    /** A row of {@code rates/zones.csv}. */
    public record LaneRow(String card, String zone, Lane lane) {}

    /**
     * A row of {@code rates/steps.csv}.
     *
     * @param upToGrams null for the row that says what further steps cost
     * @param stepGrams of that row; 0 for the others
     */
    public record StepRow(
            String card, String zone, @Nullable Integer upToGrams, int stepGrams, long priceMinor) {}

    /** A row of {@code rates/surcharges.csv}. */
    public record SurchargeRow(String card, Surcharge surcharge) {}

    /** A row of {@code rates/fuel.csv}. */
    public record FuelRow(String card, FuelRate rate) {}

    /**
     * All rows together.
     *
     * @throws IllegalArgumentException naming the first thing that is wrong with them
     */
    public RateCards cards() {
        Set<String> names = cardRows.stream().map(CardRow::card).collect(Collectors.toSet());
        laneRows.forEach(row -> requireCard(names, "rates/zones.csv", row.card()));
        stepRows.forEach(row -> requireCard(names, "rates/steps.csv", row.card()));
        surchargeRows.forEach(row -> requireCard(names, "rates/surcharges.csv", row.card()));
        fuelRows.forEach(row -> requireCard(names, "rates/fuel.csv", row.card()));
        return RateCards.of(cardRows.stream().map(this::card).toList(), promises);
    }

    private static void requireCard(Set<String> names, String table, String card) {
        if (!names.contains(card)) {
            throw new IllegalArgumentException(table + " names no card of rates/cards.csv: " + card);
        }
    }

    private RateCard card(CardRow row) {
        String name = row.card();
        return RateCard.of(
                name,
                row.series(),
                row.currency(),
                row.validity(),
                row.weighing(),
                zones(name),
                surchargeRows.stream()
                        .filter(each -> each.card().equals(name))
                        .map(SurchargeRow::surcharge)
                        .toList(),
                fuelRows.stream()
                        .filter(each -> each.card().equals(name))
                        .map(FuelRow::rate)
                        .sorted(Comparator.comparing(FuelRate::from))
                        .toList());
    }

    private List<Zone> zones(String card) {
        Set<String> priced = stepRows.stream()
                .filter(row -> row.card().equals(card))
                .map(StepRow::zone)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> reached = laneRows.stream()
                .filter(row -> row.card().equals(card))
                .map(LaneRow::zone)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!priced.equals(reached)) {
            throw new IllegalArgumentException("card " + card + " has the zones " + reached + " in rates/zones.csv and "
                    + priced + " in rates/steps.csv");
        }
        return reached.stream().map(zone -> zone(card, zone)).toList();
    }

    private Zone zone(String card, String zone) {
        List<Lane> lanes = laneRows.stream()
                .filter(row -> row.card().equals(card) && row.zone().equals(zone))
                .map(LaneRow::lane)
                .toList();
        List<StepRow> rows = stepRows.stream()
                .filter(row -> row.card().equals(card) && row.zone().equals(zone))
                .toList();
        return new Zone(zone, lanes, tariff("zone " + zone + " of card " + card, rows));
    }

    private static Tariff tariff(String where, List<StepRow> rows) {
        List<Step> steps = new ArrayList<>();
        List<StepRow> further = new ArrayList<>();
        for (StepRow row : rows) {
            if (row.upToGrams() == null) {
                further.add(row);
            } else {
                steps.add(new Step(row.upToGrams(), row.priceMinor()));
            }
        }
        if (further.size() != 1 || further.getFirst().stepGrams() == 0) {
            throw new IllegalArgumentException(where + " needs one row with stepGrams and without upToGrams");
        }
        if (steps.isEmpty() || steps.stream().map(Step::upToGrams).distinct().count() != steps.size()) {
            throw new IllegalArgumentException(where + " needs a row with upToGrams, and each of them once");
        }
        steps.sort(Comparator.comparingInt(Step::upToGrams));
        StepRow last = Objects.requireNonNull(further.getFirst());
        return new Tariff(steps, last.stepGrams(), last.priceMinor());
    }
}
