package io.waymark.exceptions.measures.application;

import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Figures;
import io.waymark.exceptions.measures.domain.Measure;
import io.waymark.exceptions.measures.domain.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A period's figures.
 *
 * @param total of all lines together
 * @param lines those that have most episodes come first, then most waybills
 */
public record Measures(Figures total, List<Line> lines) {
    /** Every waybill counts once in each dimension that waybills have; this is the one by which all are counted. */
    static final Dimension ALL_WAYBILLS = Dimension.CARRIER;

    /**
     * The figures of one code, carrier, lane, channel or desk.
     *
     * @param value empty where nobody knows which
     */
    public record Line(String value, Figures figures) {}

    static Measures of(Dimension by, List<Tally> counted) {
        List<Tally> waybills = counted.stream()
                .filter(tally -> !by.isOfWaybills() && tally.dimension() == ALL_WAYBILLS)
                .filter(tally -> tally.measure() == Measure.WAYBILLS || tally.measure() == Measure.TRACKED)
                .toList();
        Map<String, List<Tally>> byValue = new LinkedHashMap<>();
        for (Tally tally : counted) {
            if (tally.dimension() == by) {
                byValue.computeIfAbsent(tally.value(), none -> new ArrayList<>(waybills))
                        .add(tally);
            }
        }
        List<Tally> all = new ArrayList<>(waybills);
        counted.stream().filter(tally -> tally.dimension() == by).forEach(all::add);
        return new Measures(
                new Figures(all),
                byValue.entrySet().stream()
                        .map(entry -> new Line(entry.getKey(), new Figures(entry.getValue())))
                        .sorted(Comparator.comparingLong(
                                        (Line line) -> line.figures().count(Measure.OPENED))
                                .thenComparingLong(line -> line.figures().count(Measure.WAYBILLS))
                                .reversed()
                                .thenComparing(Line::value))
                        .toList());
    }
}
