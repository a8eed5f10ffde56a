package io.waymark.bench.faults;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Rounds of load, each with one fault in it; when all is quiet the ledger decides whether anything was lost. */
final class FaultMeasurement implements Measurement {
    private static final int SHIPMENTS = 2_000;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration ROUND = Duration.ofSeconds(12);
    private final String name;
    private final Fault fault;

    FaultMeasurement(String name, Fault fault) {
        this.name = name;
        this.fault = fault;
    }

    @Override
    public boolean mustReachGoals() {
        return true;
    }

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rounds = options.number("rounds", options.shortRun() ? 1 : 3);
        int perSecond = options.number("rate", 400);
        long seed = options.number("seed", 1);
        Map<String, Object> conditions = Machine.conditions();
        conditions.put("fault", name);
        conditions.put("rounds", rounds);
        conditions.put("pushesPerSecond", perSecond);
        conditions.put("seed", seed);
        try (Stack stack = Stack.start(root, options, options.service(), Set.copyOf(Faults.SERVICES))) {
            stack.link(SHIPMENTS);
            Pressure pressure = new Pressure(stack, SHIPMENTS, perSecond);
            Random random = new Random(seed);
            for (int round = 1; round <= rounds; round++) {
                strike(stack, pressure, random);
                System.out.printf("%s, round %d of %d: answered %s%n", name, round, rounds, pressure.statuses());
            }
            Quiet.await(stack);
            conditions.putAll(stack.conditions());
            conditions.put("answered", pressure.statuses().toString());
            Path ledger = root.resolve("deploy/bench/results/ledger-" + name + ".csv");
            pressure.ledger().write(ledger);
            return findings(Judgement.of(stack, pressure.ledger()), conditions);
        }
    }

    private void strike(Stack stack, Pressure pressure, Random random) throws Exception {
        CompletableFuture<Void> load = pressure.during(ROUND);
        Thread.sleep(BEFORE.plusMillis(random.nextInt(1_000)));
        fault.strike(stack, random);
        load.join();
    }

    private static List<Finding> findings(Judgement judgement, Map<String, Object> conditions) {
        List<Finding> findings = new ArrayList<>();
        judgement
                .violations()
                .forEach((rule, count) -> findings.add(new Finding(
                        rule.substring(0, 2),
                        rule.substring(3),
                        new Spread(List.of(count.doubleValue())),
                        Goal.atMost(0),
                        conditions)));
        findings.add(new Finding(
                "acknowledged",
                "pushes that were acknowledged",
                new Spread(List.of((double) judgement.acknowledged())),
                null,
                conditions));
        System.out.println(judgement.detail());
        return findings;
    }
}
