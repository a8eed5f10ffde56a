package io.waymark.bench.orders;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.load.Schedule;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.orders.OrderThenLabel.Times;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.Pgbench;
import io.waymark.bench.stack.Stack;
import io.waymark.local.settings.ServiceName;
import io.waymark.sandbox.carrier.CarrierSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** R7, and how many commands a second become orders, whatever the carrier behind them does; rows of pgbench in turn. */
public final class OrdersMeasurement implements Measurement {
    private static final int PER_SECOND = 100;
    private static final double R7_MILLIS = 50;
    private static final Duration RAMP_UP = Duration.ofSeconds(2);
    private static final int MERCHANTS = 10;
    private static final int CLIENTS = 64;
    /** Ten times the 10,000 an hour that users asked for. */
    private static final double LEAST_PER_SECOND = 100_000 / 3600.0;

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rounds = options.number("rounds", options.shortRun() ? 2 : 5);
        int seconds = options.number("seconds", options.shortRun() ? 5 : 10);
        int commands = options.number("commands", options.shortRun() ? 2_000 : 10_000);
        int warmUp = options.number("warm-up", options.shortRun() ? 10 : 240);
        Map<String, Object> conditions = Machine.conditions();
        conditions.put("commandsEach", commands);
        conditions.put("rounds", rounds);
        try (Stack stack = Stack.start(root, options, options.service(), Set.of(ServiceName.ORDER))) {
            OrderThenLabel labels = new OrderThenLabel(OrderForge.door(stack), merchants(stack));
            conditions.putAll(stack.conditions());
            Pgbench pgbench = Pgbench.prepare(stack);
            CommandRun intake = new CommandRun(stack);
            CarrierSettings calm = stack.suite().carriers().behaviour();
            stack.suite().carriers().behave(Carrier.QUICK.behaviour(calm));
            times(labels, Duration.ofSeconds(warmUp));
            List<Times> r7 = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                r7.add(times(labels, Duration.ofSeconds(seconds)));
                print(round, r7.getLast());
            }
            double _ = intake.perSecond(Carrier.OWN, commands);
            List<Double> rows = new ArrayList<>();
            Map<Carrier, List<Double>> taken = new EnumMap<>(Carrier.class);
            for (int round = 0; round < rounds; round++) {
                rows.add(pgbench.insertsPerSecond(CLIENTS, seconds));
                for (Carrier carrier : Carrier.values()) {
                    stack.suite().carriers().behave(carrier.behaviour(calm));
                    taken.computeIfAbsent(carrier, _ -> new ArrayList<>()).add(intake.perSecond(carrier, commands));
                }
                print(round, rows, taken);
            }
            return findings(r7, rows, taken, conditions);
        }
    }

    private static List<OrderForge> merchants(Stack stack) {
        return IntStream.range(0, MERCHANTS)
                .mapToObj(number -> new OrderForge(stack, "label-shop-" + number))
                .toList();
    }

    private static Times times(OrderThenLabel labels, Duration length) throws IOException {
        Schedule schedule = Schedule.of(System.nanoTime() + 100_000_000, PER_SECOND, length.plus(RAMP_UP));
        int from = PER_SECOND * (int) RAMP_UP.toSeconds();
        return labels.run(Carrier.QUICK.channel(), schedule, from);
    }

    private static double millis(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    private static void print(int round, Times times) {
        System.out.printf(
                Locale.ROOT,
                "round %d: order p50 %.1f ms, p99 %.1f ms; with label p50 %.1f ms, p99 %.1f ms%n",
                round + 1,
                millis(times.answered(), 50),
                millis(times.answered(), 99),
                millis(times.labelled(), 50),
                millis(times.labelled(), 99));
    }

    private static void print(int round, List<Double> rows, Map<Carrier, List<Double>> taken) {
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "round %d: %,.0f rows/s; commands/s", round + 1, rows.getLast()));
        taken.forEach((carrier, each) -> line.append(String.format(Locale.ROOT, " %s %,.0f", carrier, each.getLast())));
        System.out.println(line);
    }

    private static Spread spread(List<Times> rounds, ToDoubleFunction<Times> figure) {
        return new Spread(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private static List<Finding> findings(
            List<Times> r7, List<Double> rows, Map<Carrier, List<Double>> taken, Map<String, Object> conditions) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                "r7",
                "ms, order by REST with label, 99th percentile at 100/s, carrier at 50 ms",
                spread(r7, times -> millis(times.labelled(), 99)),
                Goal.atMost(R7_MILLIS),
                conditions));
        findings.add(new Finding(
                "r7_p50", "ms, the same, median", spread(r7, times -> millis(times.labelled(), 50)), null, conditions));
        findings.add(new Finding(
                "r7_order",
                "ms, the order's answer alone, 99th percentile",
                spread(r7, times -> millis(times.answered(), 99)),
                null,
                conditions));
        taken.forEach((carrier, each) -> {
            String name = carrier.name().toLowerCase(Locale.ROOT);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < each.size(); round++) {
                ratios.add(each.get(round) / rows.get(round));
            }
            findings.add(new Finding(
                    "commands_" + name,
                    "commands taken / rows of pgbench at 64 clients, carrier " + name,
                    new Spread(ratios),
                    null,
                    conditions));
            findings.add(new Finding(
                    name + "_per_s",
                    "commands taken per second, carrier " + name,
                    new Spread(each),
                    Goal.atLeast(LEAST_PER_SECOND),
                    conditions));
        });
        return findings;
    }
}
