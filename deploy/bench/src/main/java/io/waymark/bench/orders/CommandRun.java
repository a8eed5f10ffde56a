package io.waymark.bench.orders;

import io.waymark.bench.stack.Awaiting;
import io.waymark.bench.stack.Stack;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.CreateOrder;
import io.waymark.local.settings.ServiceName;
import io.waymark.testkit.EventSender;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Runs of commands on Kafka, each of a merchant of its own, from the first record to the last order. */
final class CommandRun {
    private static final Duration LOOK = Duration.ofMillis(20);
    private final Stack stack;
    private int runs;

    CommandRun(Stack stack) {
        this.stack = stack;
    }

    /** Commands that became orders per second. */
    double perSecond(Carrier carrier, int commands) throws SQLException, InterruptedException {
        OrderForge forge = new OrderForge(stack, "commands-" + ++runs);
        List<Map.Entry<String, CreateOrder>> all = IntStream.range(0, commands)
                .mapToObj(number -> forge.command(number, carrier.channel()))
                .toList();
        try (EventSender sender = new EventSender(
                        stack.suite().kafkaClient("order-systems"),
                        stack.suite().commandKey());
                Connection connection = stack.suite().postgres().connect(ServiceName.ORDER.database())) {
            long start = System.nanoTime();
            sender.sendAll(EventTypes.ORDER_CREATE, forge.merchant(), all);
            Awaiting.until(
                    "every command is an order",
                    connection,
                    "SELECT count(*) >= " + commands + " FROM customer_order WHERE merchant_id = '" + forge.merchant()
                            + "'",
                    LOOK);
            return commands * 1e9 / (System.nanoTime() - start);
        }
    }
}
