package io.waymark.bench.cases;

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
import io.waymark.bench.stack.Awaiting;
import io.waymark.bench.stack.Stack;
import io.waymark.local.settings.ServiceName;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;

/** R5: from the answer to a push that tells of a trouble until its case can be read, at a rate that is held. */
public final class RouterMeasurement implements Measurement {
    private static final int CONNECTIONS = 16;
    private static final int PER_SECOND = 100;
    private static final double R5_MILLIS = 200;
    private static final Duration RAMP_UP = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LONGEST = 60_000_000_000L;
    private static final String TROUBLE = "address_incorrect";
    private static final String CLASS = "ADDR_INCORRECT";

    /** The waybills are months old and nobody has scanned them: their silence would be cases, too. */
    private static final Map<String, String> NO_SWEEP = Map.of("waymark.exceptions.sweep-interval", "1h");

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rounds = options.number("rounds", options.shortRun() ? 2 : 5);
        Duration length = Duration.ofSeconds(options.number("seconds", options.shortRun() ? 5 : 10));
        Duration warmUp = Duration.ofSeconds(options.number("warm-up", options.shortRun() ? 15 : 180));
        int warmUps = (int) Math.ceilDiv(warmUp.toSeconds(), length.toSeconds());
        int shipments = (warmUps + rounds) * pushes(length);
        Map<String, Object> conditions = Machine.conditions();
        conditions.put("pushesPerSecond", PER_SECOND);
        conditions.put("connections", CONNECTIONS);
        Map<String, String> settings = new HashMap<>(NO_SWEEP);
        settings.putAll(options.service());
        Set<ServiceName> services = Set.of(ServiceName.TRACKING, ServiceName.EXCEPTIONS);
        try (Stack stack = Stack.start(root, options, settings, services);
                Connection cases = stack.suite().postgres().connect(ServiceName.EXCEPTIONS.database())) {
            conditions.putAll(stack.conditions());
            stack.link(shipments);
            Awaiting.until(
                    "the router knows every shipment",
                    cases,
                    "SELECT count(*) >= " + shipments + " FROM subject WHERE issued_at IS NOT NULL");
            PushLoad load = PushLoad.of(stack, shipments, length, TROUBLE);
            CaseSightings sightings = new CaseSightings(cases, CLASS, shipments);
            Thread watcher = Thread.ofPlatform().name("cases").daemon().start(sightings);
            for (int warm = 0; warm < warmUps; warm++) {
                Histogram _ = round(stack, load, sightings, length);
            }
            List<Histogram> measured = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                measured.add(round(stack, load, sightings, length));
                System.out.printf(
                        Locale.ROOT,
                        "round %d: answer to case p50 %.1f ms, p99 %.1f ms%n",
                        round + 1,
                        millis(measured.getLast(), 50),
                        millis(measured.getLast(), 99));
            }
            sightings.end();
            watcher.join();
            return findings(measured, conditions);
        }
    }

    /** Each push is the first trouble of another shipment. */
    private static Histogram round(Stack stack, PushLoad load, CaseSightings sightings, Duration length)
            throws Exception {
        int first = load.nextNode();
        int from = PER_SECOND * (int) RAMP_UP.toSeconds();
        int count = pushes(length);
        Requests requests = load.prepared(count);
        AtomicLongArray answered = new AtomicLongArray(count);
        Schedule schedule = new Schedule(System.nanoTime() + 100_000_000, PER_SECOND, count);
        Tally tally = new OpenLoop(stack.door(), CONNECTIONS)
                .run(requests, schedule, from, (index, status, at) -> answered.set(index, at));
        load.sent(count);
        if (tally.accepted() != count) {
            throw new IllegalStateException("not all pushes were accepted: " + tally.statuses());
        }
        Histogram waited = new Histogram(LONGEST, 3);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int index = from; index < count; index++) {
            while (sightings.seenAt(first + index) == 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("no case of push " + (first + index));
                }
                Thread.sleep(10);
            }
            waited.recordValue(Math.clamp(sightings.seenAt(first + index) - answered.get(index), 0, LONGEST));
        }
        return waited;
    }

    private static int pushes(Duration length) {
        return PER_SECOND * (int) length.plus(RAMP_UP).toSeconds();
    }

    private static List<Finding> findings(List<Histogram> rounds, Map<String, Object> conditions) {
        return List.of(
                new Finding(
                        "r5",
                        "ms, answer to a push -> case readable, 99th percentile at 100/s",
                        spread(rounds, 99),
                        Goal.atMost(R5_MILLIS),
                        conditions),
                new Finding("r5_p50", "ms, the same, median", spread(rounds, 50), null, conditions));
    }

    private static Spread spread(List<Histogram> rounds, double percentile) {
        return new Spread(
                rounds.stream().map(round -> millis(round, percentile)).toList());
    }

    private static double millis(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
