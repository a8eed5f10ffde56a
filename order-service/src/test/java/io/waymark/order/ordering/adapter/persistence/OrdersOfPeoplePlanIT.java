package io.waymark.order.ordering.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.order.PlayedCarriers;
import io.waymark.order.ordering.application.PersonQuestion;
import io.waymark.order.ordering.domain.Contact;
import io.waymark.testkit.Backends;
import io.waymark.testkit.PlannedTable;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Watches that nobody is looked for on the way through all orders, be it among a few shippers who send nearly everything. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class OrdersOfPeoplePlanIT {
    private static final String TWENTY_SHIPPERS = """
            INSERT INTO customer_order (order_id, merchant_id, reference_no, shipment_code, channel, goods, parties, fingerprint,
                                        accepted_at, marks_key, shipper_phone_mark, consignee_phone_mark)
            SELECT uuidv7(), 'plan-' || i % 50, 'plan-' || i, 'PLAN' || i, 'standard', '{}', '', '', now(), 1,
                   md5((i % 20)::text)::uuid, md5('c' || i)::uuid
            FROM generate_series(1, 30000) i""";

    @Inject
    Database database;

    @Inject
    ContactMarks marks;

    @Inject
    OrderSeal seal;

    @Test
    void everyMarkIsLookedUpInItsIndex() throws SQLException {
        PersonQuestion question =
                new PersonQuestion(Set.of(new Contact(Contact.Kind.PHONE, "+8613912345678")), null, "acme");

        List<String> plan = plan(question);

        assertThat(plan)
                .anyMatch(line -> line.contains("customer_order_of_shipper_phone"))
                .anyMatch(line -> line.contains("customer_order_of_shipper_email"))
                .anyMatch(line -> line.contains("customer_order_of_consignee_phone"))
                .anyMatch(line -> line.contains("customer_order_of_consignee_email"))
                .noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan.stream().filter(line -> line.contains("customer_order_pkey")))
                .hasSize(1);
        assertThat(plan).anyMatch(line -> line.contains("Index Cond: (order_id = ANY"));
    }

    /** Of a table that is full for as long as it is asked. */
    private List<String> plan(PersonQuestion question) throws SQLException {
        OrdersOfPeople people = new OrdersOfPeople(database, marks, new OrderRows(seal));
        try (PlannedTable orders = PlannedTable.filled("customer_order", TWENTY_SHIPPERS)) {
            return Database.query(
                    orders.connection(),
                    "EXPLAIN " + OrdersOfPeople.sql(question),
                    people.binding(question, OrdersOfPeople.LAST, 50),
                    row -> row.text("QUERY PLAN"));
        }
    }
}
