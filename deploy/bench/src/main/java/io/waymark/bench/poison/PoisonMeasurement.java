package io.waymark.bench.poison;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.Stack;
import io.waymark.local.Readiness;
import io.waymark.local.settings.ServiceName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Good records flow while one in 1,000 can never be read: none of them stops a consumer, or costs the others their time. */
public final class PoisonMeasurement implements Measurement {
    private static final Set<ServiceName> SERVICES = EnumSet.of(ServiceName.ORDER, ServiceName.RECONCILIATION);
    private static final int RECORDS = 6_000;
    private static final int SHORT = 3_000;
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(60);

    @Override
    public boolean mustReachGoals() {
        return true;
    }

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int records = options.number("records", options.shortRun() ? SHORT : RECORDS);
        Map<String, Object> conditions = Machine.conditions();
        conditions.put("recordsOfEachTopic", records);
        try (Stack stack = Stack.start(root, options, options.service(), SERVICES)) {
            Duration _ = new PoisonedStream(stack, "warm-up").run(records, false);
            PoisonedStream poisoned = new PoisonedStream(stack, "poisoned");
            Duration with = poisoned.run(records, true);
            long behind = behind(stack);
            Duration without = new PoisonedStream(stack, "clean").run(records, false);
            conditions.putAll(stack.conditions());
            return findings(stack, poisoned, behind, (double) with.toMillis() / without.toMillis(), conditions);
        }
    }

    /** What the readers have not done with after a while. */
    private static long behind(Stack stack) throws Exception {
        long deadline = System.nanoTime() + DRAINED_WITHIN.toNanos();
        long behind = Long.MAX_VALUE;
        while (behind > 0 && System.nanoTime() < deadline) {
            Thread.sleep(500);
            behind = 0;
            for (Target target : Target.ALL) {
                behind += Lag.of(stack.suite().bootstrapServers(), target.group());
            }
        }
        return behind;
    }

    private static List<Finding> findings(
            Stack stack, PoisonedStream poisoned, long behind, double slower, Map<String, Object> conditions)
            throws Exception {
        double astray = 0;
        double unmatched = 0;
        double bad = 0;
        for (Target target : Target.ALL) {
            astray += poisoned.astray(target);
            unmatched += poisoned.unmatched(target);
            bad += poisoned.bad(target);
        }
        long unready = SERVICES.stream()
                .filter(service -> !Readiness.isReady(stack.suite().management(service)))
                .count();
        List<Finding> findings = new ArrayList<>();
        findings.add(finding("p1", "good records without exactly one effect", astray, Goal.atMost(0), conditions));
        findings.add(finding("p2", "bad records without exactly one letter", unmatched, Goal.atMost(0), conditions));
        findings.add(
                finding("p3", "records that a reader has not done with", (double) behind, Goal.atMost(0), conditions));
        findings.add(finding("p4", "services that are not ready", (double) unready, Goal.atMost(0), conditions));
        findings.add(finding(
                "p5", "time until all are done / the same without bad ones", slower, Goal.atMost(2), conditions));
        findings.add(finding(
                "bad", "records that can never be read", bad, Goal.atLeast(Poison.values().length), conditions));
        return findings;
    }

    private static Finding finding(String id, String what, double figure, Goal goal, Map<String, Object> conditions) {
        return new Finding(id, what, new Spread(List.of(figure)), goal, conditions);
    }
}
