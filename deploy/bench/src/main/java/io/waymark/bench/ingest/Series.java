package io.waymark.bench.ingest;

import io.waymark.bench.load.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What rounds at one number of connections gave. */
final class Series {
    private final List<Round> rounds = new ArrayList<>();

    /**
     * One run of pushes.
     *
     * @param drainSeconds how long the relay needed after the last push
     * @param cpu          CPU seconds per 1,000 pushes, by who used them
     */
    record Pushes(Tally tally, double drainSeconds, Map<String, Double> cpu) {
        double perSecond() {
            return tally.acceptedPerSecond();
        }

        double cpuInAll() {
            return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** One of each. */
    record Round(double rows, Pushes pushes, double empties) {
        double perRow() {
            return pushes.perSecond() / rows;
        }

        double perEmpty() {
            return pushes.perSecond() / empties;
        }
    }

    void add(double rows, Pushes pushes, double empties) {
        rounds.add(new Round(rows, pushes, empties));
    }

    /** A figure of each round. */
    List<Double> each(ToDoubleFunction<Round> figure) {
        return rounds.stream().map(figure::applyAsDouble).toList();
    }

    String last() {
        Round round = rounds.getLast();
        return String.format(
                Locale.ROOT,
                "%,.0f rows/s, %,.0f pushes/s (p99 %.1f ms), %,.0f empty/s; ratios %.3f and %.3f; published after %.1f s; CPU ms per push %s %s",
                round.rows(),
                round.pushes().perSecond(),
                round.pushes().tally().millisAt(99),
                round.empties(),
                round.perRow(),
                round.perEmpty(),
                round.pushes().drainSeconds(),
                round.pushes().cpu(),
                round.pushes().tally().statuses());
    }
}
