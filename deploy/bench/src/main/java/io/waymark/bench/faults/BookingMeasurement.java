package io.waymark.bench.faults;

import io.waymark.bench.Measurement;
import io.waymark.bench.Options;
import io.waymark.bench.machine.Machine;
import io.waymark.bench.orders.OrderForge;
import io.waymark.bench.results.Finding;
import io.waymark.bench.results.Goal;
import io.waymark.bench.results.Spread;
import io.waymark.bench.stack.Awaiting;
import io.waymark.bench.stack.Published;
import io.waymark.bench.stack.Stack;
import io.waymark.events.EventTypes;
import io.waymark.local.load.KeptConnection;
import io.waymark.local.settings.ServiceName;
import io.waymark.sandbox.carrier.CarrierSettings;
import io.waymark.testkit.EventSender;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * order-service dies while it takes orders and books them with a carrier that thinks for a while and whose answers sometimes
 * get lost. In the end each order is there once, is booked once, and was asked for once.
 */
final class BookingMeasurement implements Measurement {
    private static final String CHANNEL = "cn-domestic";
    private static final int EACH_DOOR = 40;
    private static final String STANDING = """
            SELECT string_agg(state || ' ' || n, ', ') FROM (SELECT state, count(*) AS n FROM booking GROUP BY state) t""";

    private static final Duration THINKING = Duration.ofMillis(300);
    private static final int LOSE_EVERY = 9;
    private static final int EARLIEST_KILL_MILLIS = 200;
    private static final int LATEST_KILL_MILLIS = 4_000;

    @Override
    public boolean mustReachGoals() {
        return true;
    }

    @Override
    public List<Finding> run(Path root, Options options) throws Exception {
        int rounds = options.number("rounds", options.shortRun() ? 2 : 20);
        long seed = options.number("seed", 1);
        Map<String, Object> conditions = Machine.conditions();
        conditions.put("rounds", rounds);
        conditions.put("seed", seed);
        Random random = new Random(seed);
        BookingLedger ledger = new BookingLedger();
        try (Stack stack = Stack.start(root, options, options.service(), Set.of(ServiceName.ORDER))) {
            conditions.putAll(stack.conditions());
            CarrierSettings calm = stack.suite().carriers().behaviour();
            stack.suite().carriers().behave(calm.thinking(THINKING).failing(0, LOSE_EVERY));
            OrderForge forge = new OrderForge(stack, "killed-shop");
            for (int round = 0; round < rounds; round++) {
                strike(stack, forge, ledger, round * 2 * EACH_DOOR, random);
                System.out.printf("round %d of %d: %s%n", round + 1, rounds, ledger);
            }
            stack.suite().carriers().behave(calm);
            awaitEnd(stack, ledger);
            List<Finding> findings = new ArrayList<>();
            ledger.violations(stack)
                    .forEach((rule, count) -> findings.add(new Finding(
                            rule.substring(0, rule.indexOf(' ')),
                            rule.substring(rule.indexOf(' ') + 1),
                            new Spread(List.of((double) count)),
                            Goal.atMost(0),
                            conditions)));
            findings.add(new Finding(
                    "orders", "orders acknowledged", new Spread(List.of((double) ledger.size())), null, conditions));
            return findings;
        }
    }

    /** Both doors take orders; at some time the service dies, and is started again. */
    private static void strike(Stack stack, OrderForge forge, BookingLedger ledger, int first, Random random)
            throws InterruptedException {
        try (EventSender sender = new EventSender(
                        stack.suite().kafkaClient("order-systems"),
                        stack.suite().commandKey());
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = first; number < first + EACH_DOOR; number++) {
                int mine = number;
                callers.execute(() -> place(stack, forge, ledger, mine));
            }
            callers.execute(() -> {
                sender.sendAll(
                        EventTypes.ORDER_CREATE,
                        forge.merchant(),
                        IntStream.range(first + EACH_DOOR, first + 2 * EACH_DOOR)
                                .mapToObj(number -> forge.command(number, CHANNEL))
                                .toList());
                IntStream.range(first + EACH_DOOR, first + 2 * EACH_DOOR)
                        .mapToObj(forge::reference)
                        .forEach(ledger::acknowledged);
            });
            Thread.sleep(EARLIEST_KILL_MILLIS + random.nextInt(LATEST_KILL_MILLIS - EARLIEST_KILL_MILLIS));
            stack.suite().kill(ServiceName.ORDER);
        }
        stack.suite().restart(ServiceName.ORDER);
    }

    private static void place(Stack stack, OrderForge forge, BookingLedger ledger, int number) {
        try (KeptConnection connection = new KeptConnection(OrderForge.door(stack))) {
            if (connection.exchange(forge.place(number, CHANNEL)) == 201) {
                ledger.acknowledged(forge.reference(number));
            }
        } catch (IOException killed) {
            // It was not acknowledged, so the ledger expects nothing; it may be an order all the same.
            ledger.unanswered();
        }
    }

    private static void awaitEnd(Stack stack, BookingLedger ledger) throws SQLException, InterruptedException {
        try (Connection connection = stack.suite().postgres().connect(ServiceName.ORDER.database())) {
            try {
                Awaiting.until("every order has come to its end", connection, """
                        SELECT (SELECT count(*) FROM customer_order) >= %d
                           AND NOT EXISTS (SELECT FROM booking WHERE state <> 'BOOKED')""".formatted(ledger.size()));
                Published.await(connection);
            } catch (IllegalStateException late) {
                System.out.println("bookings: " + Awaiting.text(connection, STANDING));
                throw late;
            }
        }
    }
}
