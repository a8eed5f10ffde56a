package io.waymark.order.ordering.adapter.persistence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.faults.FaultDescription;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.adapter.persistence.OrderSeal.Parties;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Marks the orders that have no marks under the present key: those of a release that made none, and all others once the key set
 * has another primary key. A few hundred at a time, each only where nobody has changed it meanwhile; whatever ends it, the next
 * pass goes on with what is left.
 */
@ApplicationScoped
class ContactMarking {
    private static final Logger LOG = Logger.getLogger(ContactMarking.class);
    private static final int PAGE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String PAGE_OF = """
            SELECT o.order_id, o.parties FROM customer_order o
            WHERE o.order_id > ? AND o.erased_at IS NULL AND %s ORDER BY o.order_id LIMIT ?""";

    /** Found by an index that holds nothing else. */
    private static final String WITHOUT_MARKS = PAGE_OF.formatted("o.marks_key IS NULL");

    private static final String UNDER_OLD_KEYS = PAGE_OF.formatted("o.marks_key <> ?");

    private static final String MARK = """
            UPDATE customer_order o
            SET marks_key = ?, shipper_phone_mark = t.shipper_phone, shipper_email_mark = t.shipper_email,
                consignee_phone_mark = t.consignee_phone, consignee_email_mark = t.consignee_email
            FROM unnest(?::uuid[], ?::bytea[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[])
                 AS t(id, parties, shipper_phone, shipper_email, consignee_phone, consignee_email)
            WHERE o.order_id = t.id AND o.parties = t.parties AND o.erased_at IS NULL""";

    private final Database database;
    private final OrderSeal seal;
    private final ContactMarks marks;
    private final OrderMetrics metrics;

    ContactMarking(Database database, OrderSeal seal, ContactMarks marks, OrderMetrics metrics) {
        this.database = database;
        this.seal = seal;
        this.marks = marks;
        this.metrics = metrics;
    }

    /** An order as it stands. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Unmarked(UUID orderId, byte[] sealed) {}

    /** An order whose people are known. */
    private record Opened(Unmarked order, Parties parties) {}

    @Scheduled(
            identity = "contact-marking",
            every = "${waymark.orders.mark-every:10m}",
            delayed = "${waymark.orders.mark-after:10s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        long left = pass(WITHOUT_MARKS, false);
        if (marks.hasOldKeys()) {
            left += pass(UNDER_OLD_KEYS, true);
        }
        metrics.unmarked(left);
    }

    /** Goes once through all of a kind; says how many could not be marked. */
    private long pass(String sql, boolean underOldKeys) {
        long done = 0;
        long left = 0;
        List<Unmarked> page = page(sql, underOldKeys, FIRST);
        while (!page.isEmpty()) {
            int marked = mark(page);
            done += marked;
            left += page.size() - marked;
            page = page(sql, underOldKeys, page.getLast().orderId());
        }
        if (done + left > 0) {
            LOG.infof("%d orders were marked by whom they are for; %d are left", done, left);
        }
        return left;
    }

    private List<Unmarked> page(String sql, boolean underOldKeys, UUID after) {
        return database.query(
                sql,
                parameters -> {
                    parameters.uuid(after);
                    if (underOldKeys) {
                        parameters.number(marks.keyId());
                    }
                    parameters.number(PAGE);
                },
                ContactMarking::unmarked);
    }

    private static Unmarked unmarked(Row row) throws SQLException {
        return new Unmarked(row.uuid("order_id"), row.bytes("parties"));
    }

    private int mark(List<Unmarked> page) {
        List<Opened> opened = opened(page);
        return database.update(MARK, parameters -> parameters
                .number(marks.keyId())
                .rows(opened)
                .uuids(one -> one.order().orderId())
                .bytes(one -> one.order().sealed())
                .uuids(one -> marks.of(one.parties().shipper().byPhone()))
                .uuids(one -> marks.of(one.parties().shipper().byEmail()))
                .uuids(one -> marks.of(one.parties().consignee().byPhone()))
                .uuids(one -> marks.of(one.parties().consignee().byEmail())));
    }

    /** One that cannot be opened holds up no other. */
    private List<Opened> opened(List<Unmarked> page) {
        List<Opened> opened = new ArrayList<>();
        for (Unmarked order : page) {
            try {
                opened.add(new Opened(order, seal.parties(order.orderId(), order.sealed())));
            } catch (IllegalStateException unreadable) {
                LOG.errorf(
                        "order %s cannot be marked by whom it is for: %s",
                        order.orderId(), FaultDescription.of(unreadable));
            }
        }
        return opened;
    }
}
