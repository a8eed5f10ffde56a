package io.waymark.bench.faults;

import io.waymark.bench.stack.Stack;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.local.settings.ServiceName;
import io.waymark.sandbox.carrier.Bookings;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Which orders were acknowledged, and what database, carrier and topic say of them in the end. */
final class BookingLedger {
    private static final String ORDERS = """
            SELECT o.reference_no, o.order_id::text, o.shipment_code, b.tracking_number
              FROM customer_order o JOIN booking b USING (order_id)""";

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** An order as the database has it. */
    private record Stored(String orderId, String shipmentCode, String trackingNumber) {}

    void acknowledged(String reference) {
        acknowledged.add(reference);
    }

    void unanswered() {
        unanswered.incrementAndGet();
    }

    int size() {
        return acknowledged.size();
    }

    /** How often each rule was broken; the rule's short name first. */
    Map<String, Integer> violations(Stack stack) throws SQLException {
        Map<String, Stored> stored = stored(stack);
        Bookings held = stack.suite().carriers().bookings("YTO");
        List<ProbedRecord> told;
        try (TopicProbe probe = TopicProbe.fromBeginning(stack.suite().bootstrapServers(), Topics.ORDERS_EVENTS)) {
            told = probe.all();
        }
        Map<String, Integer> violations = new LinkedHashMap<>();
        violations.put("b1 acknowledged and not stored", (int)
                acknowledged.stream().filter(Predicate.not(stored::containsKey)).count());
        violations.put("b2 orders without their booking, or of another number", count(stored, order -> held.underKey(
                        order.shipmentCode())
                .filter(booking -> booking.trackingNumber().equals(order.trackingNumber()))
                .isEmpty()));
        violations.put("b3 bookings without an order", Math.max(0, held.size() - stored.size()));
        violations.put("b4 orders that the carrier was asked for more than once", count(stored, order -> held.underKey(
                        order.shipmentCode())
                .filter(booking -> booking.calls() == 1)
                .isEmpty()));
        violations.put("b5 orders not accepted once on the topic", unlike(told, EventTypes.ORDER_ACCEPTED, stored));
        violations.put("b6 orders without one waybill on the topic", unlike(told, EventTypes.WAYBILL_ISSUED, stored));
        return violations;
    }

    private static int count(Map<String, Stored> stored, Predicate<Stored> broken) {
        return (int) stored.values().stream().filter(broken).count();
    }

    /** How many orders have not exactly one event of a type, counting an event that came twice once. */
    private static int unlike(List<ProbedRecord> told, EventType<?> type, Map<String, Stored> stored) {
        Map<String, Set<String>> ids = new HashMap<>();
        told.stream().filter(event -> event.is(type)).forEach(event -> ids.computeIfAbsent(
                        event.key(), _ -> ConcurrentHashMap.newKeySet())
                .add(event.header("ce_id").orElse("")));
        int unlike = count(
                stored, order -> ids.getOrDefault(order.orderId(), Set.of()).size() != 1);
        return unlike + Math.max(0, ids.size() - stored.size());
    }

    private static Map<String, Stored> stored(Stack stack) throws SQLException {
        Map<String, Stored> stored = new HashMap<>();
        try (Connection connection = stack.suite().postgres().connect(ServiceName.ORDER.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ORDERS)) {
            while (row.next()) {
                stored.put(row.getString(1), new Stored(row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return stored;
    }

    @Override
    public String toString() {
        return acknowledged.size() + " orders acknowledged, " + unanswered + " unanswered";
    }
}
