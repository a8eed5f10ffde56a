package io.waymark.bench.latency;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.load.OpenLoop;
import io.waymark.bench.load.Requests;
import io.waymark.bench.load.Schedule;
import io.waymark.bench.load.Tally;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.push.PushLoad;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;

/** R3: from the answer to a push until a consumer has its event, at rates that are held whatever happens. */
public final class LatencyMeasurement implements Measurement {
    private static final int CONNECTIONS = 64;
    private static final Duration RAMP_UP = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LONGEST = 60_000_000_000L;

    /** A rate and the goals for half and for 99 of 100 events, in milliseconds. */
    private record Rate(int perSecond, double median, double p99) {}

    private static final List<Rate> RATES = List.of(new Rate(200, 8, 25), new Rate(2_000, 15, 60));

    private record Round(Histogram fromAnswer, Histogram fromIntended) {}

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rounds = options.number("rounds", options.shortRun() ? 2 : 5);
        Duration length = Duration.ofSeconds(options.number("seconds", options.shortRun() ? 5 : 10));
        Map<String, Object> conditions = Machine.conditions();
        List<Finding> findings = new ArrayList<>();
        try (Stack stack = Stack.start(root, options, options.service())) {
            int shipments = options.number("shipments", 10_000);
            stack.link(shipments);
            PushLoad load = PushLoad.of(stack, shipments, length);
            load.warmUp(Duration.ofSeconds(options.number("warm-up", options.shortRun() ? 15 : 40)));
            conditions.putAll(stack.conditions());
            conditions.put("connections", CONNECTIONS);
            for (Rate rate : RATES) {
                List<Round> measured = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    measured.add(round(stack, load, rate.perSecond(), length));
                    print(rate.perSecond(), round, measured.getLast());
                }
                Map<String, Object> here = new LinkedHashMap<>(conditions);
                here.put("perSecond", rate.perSecond());
                findings.addAll(findings(rate, measured, here));
            }
        }
        return findings;
    }

    private static Round round(Stack stack, PushLoad load, int perSecond, Duration length) throws Exception {
        stack.drain();
        Schedule schedule = Schedule.of(System.nanoTime() + 100_000_000, perSecond, length.plus(RAMP_UP));
        int first = load.nextNode();
        Requests requests = load.prepared(schedule.count());
        schedule = Schedule.of(System.nanoTime() + 100_000_000, perSecond, length.plus(RAMP_UP));
        int from = perSecond * (int) RAMP_UP.toSeconds();
        AtomicLongArray answered = new AtomicLongArray(schedule.count());
        try (Sightings sightings = new Sightings(stack.suite().bootstrapServers(), first, schedule.count())) {
            schedule = Schedule.of(System.nanoTime() + 100_000_000, perSecond, length.plus(RAMP_UP));
            Tally tally = new OpenLoop(stack.door(), CONNECTIONS)
                    .run(requests, schedule, from, (index, status, at) -> answered.set(index, at));
            load.sent(schedule.count());
            if (tally.accepted() != schedule.count() || !sightings.awaitAll(PATIENCE)) {
                throw new IllegalStateException("not all pushes were accepted and seen: " + tally.statuses());
            }
            Round round = new Round(new Histogram(LONGEST, 3), new Histogram(LONGEST, 3));
            for (int index = from; index < schedule.count(); index++) {
                long seen = sightings.seenAt(index);
                round.fromAnswer().recordValue(Math.clamp(seen - answered.get(index), 0, LONGEST));
                round.fromIntended().recordValue(Math.clamp(seen - schedule.intended(index), 0, LONGEST));
            }
            return round;
        }
    }

    private static void print(int perSecond, int round, Round measured) {
        System.out.printf(
                Locale.ROOT,
                "%,d/s, round %d: answer to event p50 %.1f ms, p99 %.1f ms; intended sending to event p50 %.1f ms, p99 %.1f ms%n",
                perSecond,
                round + 1,
                millis(measured.fromAnswer(), 50),
                millis(measured.fromAnswer(), 99),
                millis(measured.fromIntended(), 50),
                millis(measured.fromIntended(), 99));
    }

    private static List<Finding> findings(Rate rate, List<Round> rounds, Map<String, Object> conditions) {
        String at = rate.perSecond() == 200 ? "" : "_" + rate.perSecond();
        String words = String.format(Locale.ROOT, " at %,d/s", rate.perSecond());
        return List.of(
                new Finding(
                        "r3" + at,
                        "ms, answer to a push -> event read, median" + words,
                        spread(rounds, round -> millis(round.fromAnswer(), 50)),
                        Goal.atMost(rate.median()),
                        conditions),
                new Finding(
                        "r3" + at + "_p99",
                        "ms, answer to a push -> event read, 99th percentile" + words,
                        spread(rounds, round -> millis(round.fromAnswer(), 99)),
                        Goal.atMost(rate.p99()),
                        conditions),
                new Finding(
                        "intended" + at + "_p99",
                        "ms, intended sending -> event read, 99th percentile" + words,
                        spread(rounds, round -> millis(round.fromIntended(), 99)),
                        null,
                        conditions));
    }

    private static Spread spread(List<Round> rounds, java.util.function.ToDoubleFunction<Round> figure) {
        return new Spread(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private static double millis(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
