package io.waymark.bench.faults;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.Stack;
import io.waymark.local.load.KeepAliveClients;
import io.waymark.local.load.Served;
import io.waymark.local.settings.ServiceName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How an ordinary merchant is served alone, and beside somebody who misbehaves; in turn, several times. */
final class NeighbourMeasurement implements Measurement {
    private static final double MOST_TIMES_SLOWER = 2;
    private static final int CLIENTS = 2;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String MERCHANT = "quiet-shop";

    private final String name;
    private final Map<String, Place> places;

    NeighbourMeasurement(String name, Map<String, Place> places) {
        this.name = name;
        this.places = new LinkedHashMap<>(places);
    }

    /** Somebody's requests to one service. */
    @FunctionalInterface
    interface Merchant {
        KeepAliveClients start(Stack stack, String merchant, int clients, Duration pause);
    }

    /** What goes on beside. */
    @FunctionalInterface
    interface Disturbance {
        /** Starts it; what is answered ends it. */
        Runnable start(Stack stack, Options options);
    }

    /** A service, its ordinary merchant, and who disturbs him. */
    record Place(Merchant merchant, Disturbance disturbance) {}

    @Override
    public boolean mustReachGoals() {
        return true;
    }

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rounds = options.number("rounds", options.shortRun() ? 1 : 3);
        Duration length = Duration.ofSeconds(options.number("seconds", options.shortRun() ? 4 : 10));
        Duration warmUp = Duration.ofSeconds(options.number("warm-up", options.shortRun() ? 5 : 20));
        Map<String, Object> conditions = Machine.conditions();
        conditions.put("rounds", rounds);
        List<Finding> findings = new ArrayList<>();
        try (Stack stack =
                Stack.start(root, options, options.service(), Set.of(ServiceName.ORDER, ServiceName.TRACKING))) {
            conditions.putAll(stack.conditions());
            for (Map.Entry<String, Place> place : places.entrySet()) {
                beside(stack, place.getValue(), options, warmUp);
                findings.addAll(findings(place.getKey(), measure(stack, place, options, rounds, length), conditions));
            }
        }
        return findings;
    }

    /** The 99th percentiles of one round, in milliseconds. */
    private record Round(double alone, double beside) {}

    private List<Round> measure(
            Stack stack, Map.Entry<String, Place> place, Options options, int rounds, Duration length)
            throws Exception {
        List<Round> measured = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            measured.add(new Round(
                    alone(stack, place.getValue(), length), beside(stack, place.getValue(), options, length)));
            System.out.printf(
                    Locale.ROOT, "%s at %s, round %d, ms: %s%n", name, place.getKey(), round, measured.getLast());
        }
        return measured;
    }

    private List<Finding> findings(String place, List<Round> rounds, Map<String, Object> conditions) {
        return List.of(
                new Finding(
                        name + "_" + place,
                        "p99 beside " + name + " / alone, " + place,
                        spread(rounds, round -> round.beside() / round.alone()),
                        Goal.atMost(MOST_TIMES_SLOWER),
                        conditions),
                new Finding("alone", "ms, p99 alone, " + place, spread(rounds, Round::alone), null, conditions),
                new Finding("beside", "ms, p99 beside it, " + place, spread(rounds, Round::beside), null, conditions));
    }

    private static Spread spread(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return new Spread(rounds.stream().mapToDouble(figure).boxed().toList());
    }

    private static double beside(Stack stack, Place place, Options options, Duration length)
            throws InterruptedException {
        Runnable end = place.disturbance().start(stack, options);
        try {
            Thread.sleep(Duration.ofSeconds(1));
            return alone(stack, place, length);
        } finally {
            end.run();
        }
    }

    private static double alone(Stack stack, Place place, Duration length) throws InterruptedException {
        Served served;
        try (KeepAliveClients clients = place.merchant().start(stack, MERCHANT, CLIENTS, PAUSE)) {
            Thread.sleep(length);
            served = clients.served();
        }
        if (!served.broken().isEmpty() || served.statuses().keySet().stream().anyMatch(status -> status >= 300)) {
            throw new IllegalStateException("not all was accepted: " + served.statuses() + " " + served.broken());
        }
        return served.millisAt(99);
    }
}
