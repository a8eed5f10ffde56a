package io.waymark.order.rating.domain;

import io.waymark.order.rating.domain.Tariff.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The rows of all tables that one rate card is made of. */
public record CardRows(
        Head head, List<LaneRow> lanes, List<StepRow> steps, List<Surcharge> surcharges, List<FuelRate> fuel) {
    public CardRows {
        lanes = List.copyOf(lanes);
        steps = List.copyOf(steps);
        surcharges = List.copyOf(surcharges);
        fuel = List.copyOf(fuel);
    }

    /** A row of {@code rates/cards.csv}. */
    public record Head(String card, Series series, CurrencyUnit currency, Validity validity, Weighing weighing) {}

    /** A row of {@code rates/zones.csv}. */
    public record LaneRow(String zone, Lane lane) {}

    /**
     * A row of {@code rates/steps.csv}.
     *
     * @param upToGrams null for the row that says what further steps cost
     * @param stepGrams of that row; 0 for the others
     */
    public record StepRow(String zone, @Nullable Integer upToGrams, int stepGrams, long priceMinor) {}

    /** What keeps the rows from being a card; none where {@link #card} makes one of them. */
    List<CardFault> faults() {
        Map<String, List<Lane>> reached = lanesByZone();
        Map<String, List<StepRow>> priced = stepsByZone();
        Stream<CardFault> unpriced = reached.keySet().stream()
                .filter(zone -> !priced.containsKey(zone))
                .map(zone -> new CardFault(head.card(), CardFault.STEPS, "has no price for zone " + zone));
        Stream<CardFault> unreached = priced.keySet().stream()
                .filter(zone -> !reached.containsKey(zone))
                .map(zone -> new CardFault(head.card(), CardFault.ZONES, "has no lane for zone " + zone));
        Stream<CardFault> unclear =
                priced.entrySet().stream().flatMap(zone -> faults(zone.getKey(), zone.getValue()).stream());
        return Stream.of(unpriced, unreached, unclear).flatMap(each -> each).toList();
    }

    private List<CardFault> faults(String zone, List<StepRow> rows) {
        Set<Integer> limits = new HashSet<>();
        boolean isEachOnce = true;
        int further = 0;
        for (StepRow row : rows) {
            if (row.upToGrams() == null) {
                further++;
            } else {
                isEachOnce &= limits.add(row.upToGrams());
            }
        }
        List<CardFault> faults = new ArrayList<>();
        if (limits.isEmpty() || !isEachOnce) {
            faults.add(fault(zone, "needs a row with upToGrams, and each of them once"));
        }
        if (further != 1) {
            faults.add(fault(zone, "needs one row with stepGrams and without upToGrams"));
        }
        return faults;
    }

    private CardFault fault(String zone, String what) {
        return new CardFault(head.card(), CardFault.STEPS, "zone " + zone + " " + what);
    }

    /** The card; only where there are no {@link #faults}. */
    RateCard card() {
        Map<String, List<StepRow>> priced = stepsByZone();
        return RateCard.of(
                head.card(),
                head.series(),
                head.currency(),
                head.validity(),
                head.weighing(),
                lanesByZone().entrySet().stream()
                        .map(zone -> new Zone(
                                zone.getKey(), zone.getValue(), tariff(priced.getOrDefault(zone.getKey(), List.of()))))
                        .toList(),
                surcharges,
                fuel.stream().sorted(Comparator.comparing(FuelRate::from)).toList());
    }

    private static Tariff tariff(List<StepRow> rows) {
        List<Step> steps = new ArrayList<>();
        StepRow further = rows.getFirst();
        for (StepRow row : rows) {
            if (row.upToGrams() == null) {
                further = row;
            } else {
                steps.add(new Step(row.upToGrams(), row.priceMinor()));
            }
        }
        steps.sort(Comparator.comparingInt(Step::upToGrams));
        return new Tariff(steps, further.stepGrams(), further.priceMinor());
    }

    private Map<String, List<Lane>> lanesByZone() {
        return lanes.stream()
                .collect(Collectors.groupingBy(
                        LaneRow::zone,
                        LinkedHashMap::new,
                        Collectors.mapping(LaneRow::lane, Collectors.toUnmodifiableList())));
    }

    private Map<String, List<StepRow>> stepsByZone() {
        return steps.stream().collect(Collectors.groupingBy(StepRow::zone, LinkedHashMap::new, Collectors.toList()));
    }
}
