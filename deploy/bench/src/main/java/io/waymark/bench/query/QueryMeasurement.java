package io.waymark.bench.query;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.load.ClosedLoop;
import io.waymark.bench.load.OpenLoop;
import io.waymark.bench.load.Requests;
import io.waymark.bench.load.Schedule;
import io.waymark.bench.load.Tally;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.push.PushLoad;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.EmptyDoor;
import io.waymark.bench.stack.Stack;
import io.waymark.bench.stack.Waybills;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** R6: shipments found by their code, each with a journey behind it, and empty answers in turn; then at a held rate. */
public final class QueryMeasurement implements Measurement {
    private static final int CONNECTIONS = 64;
    private static final int HELD_RATE = 1_000;
    private static final int NODES_EACH = 8;
    private static final int MOST_ANSWERS = 50_000_000;
    private static final Duration RAMP_UP = Duration.ofSeconds(1);

    private record Round(double found, double empty, double p99AtHeldRate) {}

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rounds = options.number("rounds", options.shortRun() ? 2 : 5);
        Duration length = Duration.ofSeconds(options.number("seconds", options.shortRun() ? 4 : 6));
        int shipments = options.number("shipments", options.shortRun() ? 1_000 : 5_000);
        Map<String, Object> conditions = Machine.conditions();
        try (Stack stack = Stack.start(root, options, options.service());
                EmptyDoor door = EmptyDoor.start(root, stack)) {
            stack.link(shipments);
            tell(stack, shipments);
            Requests finds = finds(stack, shipments);
            Requests empty = Requests.alike(EmptyDoor.get(), MOST_ANSWERS);
            Duration warmUp = Duration.ofSeconds(options.number("warm-up", options.shortRun() ? 15 : 40));
            new ClosedLoop(stack.door(), CONNECTIONS, RAMP_UP, warmUp).run(finds);
            new ClosedLoop(door.address(), CONNECTIONS, RAMP_UP, length).run(empty);
            conditions.putAll(stack.conditions());
            conditions.put("connections", CONNECTIONS);
            conditions.put("shipments", shipments);
            conditions.put("nodesOfEach", NODES_EACH);
            List<Round> measured = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                boolean findsFirst = round % 2 == 0;
                double first = findsFirst ? perSecond(stack, finds, length) : perSecond(door, empty, length);
                double second = findsFirst ? perSecond(door, empty, length) : perSecond(stack, finds, length);
                double p99 = heldRate(stack, finds, length);
                measured.add(findsFirst ? new Round(first, second, p99) : new Round(second, first, p99));
                System.out.printf(Locale.ROOT, "round %d: %s%n", round + 1, measured.getLast());
            }
            return findings(measured, conditions);
        }
    }

    /** Gives every shipment its nodes. */
    private static void tell(Stack stack, int shipments) throws Exception {
        PushLoad load = PushLoad.of(stack, shipments, Duration.ofSeconds(1));
        while (load.nextNode() < shipments * NODES_EACH) {
            load.prepare(Duration.ofSeconds(1));
            load.run(CONNECTIONS, Duration.ofSeconds(1));
        }
        stack.drain();
    }

    private static Requests finds(Stack stack, int shipments) {
        String token = stack.suite().tokens().issue("operations", null, Instant.now());
        List<byte[]> each = new ArrayList<>();
        for (int shipment = 0; shipment < shipments; shipment++) {
            each.add(("GET /v1/shipments/" + Waybills.shipmentCode(shipment)
                            + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                            + token + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return Requests.inTurn(each, MOST_ANSWERS);
    }

    private static double perSecond(Stack stack, Requests finds, Duration length) throws IOException {
        Tally tally = new ClosedLoop(stack.door(), CONNECTIONS, RAMP_UP, length).run(finds);
        if (tally.statuses().keySet().stream().anyMatch(status -> status != 200)) {
            throw new IllegalStateException("not all shipments were found: " + tally.statuses());
        }
        return tally.acceptedPerSecond();
    }

    private static double perSecond(EmptyDoor door, Requests empty, Duration length) throws IOException {
        return new ClosedLoop(door.address(), CONNECTIONS, RAMP_UP, length)
                .run(empty)
                .acceptedPerSecond();
    }

    private static double heldRate(Stack stack, Requests finds, Duration length)
            throws IOException, InterruptedException {
        Schedule schedule = Schedule.of(System.nanoTime() + 10_000_000, HELD_RATE, length.plus(RAMP_UP));
        int from = HELD_RATE * (int) RAMP_UP.toSeconds();
        return new OpenLoop(stack.door(), CONNECTIONS)
                .run(finds, schedule, from, (index, status, at) -> {})
                .millisAt(99);
    }

    private static List<Finding> findings(List<Round> rounds, Map<String, Object> conditions) {
        return List.of(
                new Finding(
                        "r6",
                        "shipments found per second / empty GET",
                        spread(rounds, round -> round.found() / round.empty()),
                        Goal.atLeast(0.5),
                        conditions),
                new Finding(
                        "r6_p99",
                        "ms, 99th percentile at 1,000/s, from the intended sending",
                        spread(rounds, Round::p99AtHeldRate),
                        Goal.atMost(10),
                        conditions),
                new Finding("found", "shipments found per second", spread(rounds, Round::found), null, conditions),
                new Finding("empty", "empty GET per second", spread(rounds, Round::empty), null, conditions));
    }

    private static Spread spread(List<Round> rounds, java.util.function.ToDoubleFunction<Round> figure) {
        return new Spread(rounds.stream().map(figure::applyAsDouble).toList());
    }
}
