package io.waymark.bench.ingest;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.push.PushLoad;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.EmptyDoor;
import io.waymark.bench.stack.Pgbench;
import io.waymark.bench.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** R1, R1b and R4: pushes, rows of pgbench and empty requests in turn, on the same servers in one run. */
public final class IngestMeasurement implements Measurement {
    /** Goals of R1 and R1b by the number of connections. */
    private static final Map<Integer, List<Double>> GOALS =
            new TreeMap<>(Map.of(64, List.of(1.0, 0.16), 256, List.of(1.2, 0.21)));

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int shipments = options.number("shipments", options.shortRun() ? 10_000 : 50_000);
        int rounds = options.number("rounds", options.shortRun() ? 2 : 5);
        int seconds = options.number("seconds", options.shortRun() ? 4 : 6);
        int warmUp = options.number("warm-up", options.shortRun() ? 8 : 20);
        Map<String, Object> conditions = Machine.conditions();
        List<Finding> findings = new ArrayList<>();
        try (Stack stack = Stack.start(root, options, options.service());
                EmptyDoor door = EmptyDoor.start(root, stack)) {
            stack.link(shipments);
            Pgbench pgbench = Pgbench.prepare(stack);
            PushLoad load = PushLoad.of(stack, shipments, Duration.ofSeconds(seconds));
            conditions.putAll(stack.conditions());
            conditions.put("pgbench", pgbench.version());
            conditions.put("provider", load.provider());
            conditions.put("shipments", shipments);
            Rounds measured = new Rounds(stack, door, pgbench, load, seconds);
            measured.warmUp(warmUp);
            for (int connections : rounds == 0 ? List.<Integer>of() : GOALS.keySet()) {
                Map<String, Object> here = new LinkedHashMap<>(conditions);
                here.put("connections", connections);
                findings.addAll(findings(connections, measured.run(connections, rounds), here));
            }
        }
        return findings;
    }

    private static List<Finding> findings(int connections, Series series, Map<String, Object> conditions) {
        String at = connections == 64 ? "" : "_" + connections;
        String with = " at " + connections + " connections";
        List<Double> goals = GOALS.getOrDefault(connections, List.of());
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                "r1" + at,
                "pushes accepted / rows of pgbench" + with,
                new Spread(series.each(Series.Round::perRow)),
                Goal.atLeast(goals.get(0)),
                conditions));
        findings.add(new Finding(
                "r1b" + at,
                "pushes accepted / empty requests" + with,
                new Spread(series.each(Series.Round::perEmpty)),
                Goal.atLeast(goals.get(1)),
                conditions));
        findings.add(plain(
                "r4" + at,
                "CPU seconds per 1,000 pushes, all processes" + with,
                series,
                round -> round.pushes().cpuInAll(),
                conditions));
        findings.add(plain(
                "pushes" + at,
                "pushes accepted per second" + with,
                series,
                round -> round.pushes().perSecond(),
                conditions));
        findings.add(plain("rows" + at, "rows of pgbench per second" + with, series, Series.Round::rows, conditions));
        findings.add(
                plain("empty" + at, "empty requests per second" + with, series, Series.Round::empties, conditions));
        findings.add(plain(
                "p99" + at,
                "ms, 99th percentile of a push" + with,
                series,
                round -> round.pushes().tally().millisAt(99),
                conditions));
        findings.add(plain(
                "drain" + at,
                "s until all is published after the last push" + with,
                series,
                round -> round.pushes().drainSeconds(),
                conditions));
        return findings;
    }

    private static Finding plain(
            String id,
            String what,
            Series series,
            java.util.function.ToDoubleFunction<Series.Round> figure,
            Map<String, Object> conditions) {
        return new Finding(id, what, new Spread(series.each(figure)), null, conditions);
    }
}
