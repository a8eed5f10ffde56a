package io.waymark.order.ordering.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.order.PlayedCarriers;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.application.Orders;
import io.waymark.order.ordering.application.Orders.Claim;
import io.waymark.order.ordering.application.Orders.Identity;
import io.waymark.order.ordering.application.Orders.New;
import io.waymark.order.ordering.application.PersonQuestion;
import io.waymark.order.ordering.domain.Contact;
import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.Requests;
import io.waymark.order.ordering.domain.ShipmentCodes;
import io.waymark.privacy.BlindIndex;
import io.waymark.privacy.Keysets;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Watches that orders of an older release, or of an older key, are found by whom they are for once they are marked. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class ContactMarkingIT {
    private static final String UNMARK = """
            UPDATE customer_order SET marks_key = NULL, shipper_phone_mark = NULL, shipper_email_mark = NULL,
                   consignee_phone_mark = NULL, consignee_email_mark = NULL
            WHERE order_id = ANY (?::uuid[])""";

    @Inject
    Orders orders;

    @Inject
    Database database;

    @Inject
    OrderSeal seal;

    @Inject
    OrderMetrics metrics;

    @Inject
    ContactMarking marking;

    @ConfigProperty(name = "waymark.privacy.keyset")
    String keyset;

    private final String merchant = "m-" + UUID.randomUUID();
    private final String email = "anna." + merchant + "@example.com";

    @Test
    void whatAnOlderReleaseStoredIsFoundOnceItIsMarked() {
        Order order = placed("A-1");
        database.update(UNMARK, parameters -> parameters.uuids(List.of(order.id())));
        assertThat(found(orders)).isEmpty();

        marking.run();

        assertThat(found(orders)).containsExactly(order.id());
        assertThat(unmarked()).doesNotContain(order.id());
    }

    /** It stays for the next pass, and costs no other its marks. */
    @Test
    void whatCannotBeOpenedHoldsUpNoOther() {
        Order broken = placed("A-1");
        Order sound = placed("A-2");
        byte[] parties = database.query(
                        "SELECT parties FROM customer_order WHERE order_id = '" + broken.id() + "'",
                        row -> row.bytes("parties"))
                .getFirst();
        database.update(UNMARK, parameters -> parameters.uuids(List.of(broken.id(), sound.id())));
        parties(broken, new byte[] {1, 2, 3, 4, 5, 6});
        marking.run();
        assertThat(found(orders)).containsExactly(sound.id());
        assertThat(unmarked()).contains(broken.id());
        parties(broken, parties);

        marking.run();

        assertThat(found(orders)).containsExactlyInAnyOrder(broken.id(), sound.id());
    }

    @Test
    void underANewKeyAllAreMarkedAnewAndFoundMeanwhile() throws GeneralSecurityException {
        Order order = placed("A-1");
        ContactMarks promoted = new ContactMarks(new BlindIndex(Keysets.promoted(Keysets.added(keyset))));
        OrdersOfPeople meanwhile = new OrdersOfPeople(database, promoted, new OrderRows(seal));
        assertThat(meanwhile.find(question(), OrdersOfPeople.LAST, 50))
                .extracting(Order::id)
                .containsExactly(order.id());

        new ContactMarking(database, seal, promoted, metrics).run();

        assertThat(meanwhile.find(question(), OrdersOfPeople.LAST, 50))
                .extracting(Order::id)
                .containsExactly(order.id());
        assertThat(found(orders)).isEmpty();
        database.update(UNMARK, parameters -> parameters.uuids(ids()));
        marking.run();
        assertThat(found(orders)).containsExactly(order.id());
    }

    private Order placed(String reference) {
        OrderContent content = Requests.content(Requests.to(email, Requests.crossBorder(merchant, reference)));
        Identity identity = orders.newIdentities(List.of(new Claim(OrderKey.of(content), "standard", null)))
                .values()
                .iterator()
                .next();
        Order.Accepted order = new Order.Accepted(
                identity.id(),
                new ShipmentCodes("HW", "CN").of(identity.serial()),
                content,
                Instant.parse("2026-03-01T12:00:00Z"));
        orders.add(List.of(new New(order, Fingerprint.of(content), null)));
        return order;
    }

    private PersonQuestion question() {
        return new PersonQuestion(Set.of(new Contact(Contact.Kind.EMAIL, email)), null, null);
    }

    private List<UUID> found(Orders in) {
        return in.ofPerson(question(), null, 50).stream().map(Order::id).toList();
    }

    private void parties(Order order, byte[] sealed) {
        database.update(
                "UPDATE customer_order SET parties = ? WHERE order_id = ?",
                parameters -> parameters.bytes(sealed).uuid(order.id()));
    }

    private List<UUID> unmarked() {
        return database.query(
                "SELECT order_id FROM customer_order WHERE marks_key IS NULL AND erased_at IS NULL",
                row -> row.uuid("order_id"));
    }

    private List<UUID> ids() {
        return database.query(
                "SELECT order_id FROM customer_order WHERE erased_at IS NULL", row -> row.uuid("order_id"));
    }
}
