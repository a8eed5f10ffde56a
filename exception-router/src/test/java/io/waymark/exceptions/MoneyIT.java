package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that the ledger booked ends the cases that wait for it, whichever of both is heard of first. */
@QuarkusTest
@WithTestResource(Backends.class)
class MoneyIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private final EventSender sender = new EventSender();
    private final Parcel parcel = new Parcel(sender);
    private final Desk admin = new Desk("admin");

    @Inject
    Database database;

    @AfterEach
    void close() {
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUND", "PAYMENT_REVERSAL", "CHARGEBACK"})
    void aReturnEndsWhenTheCustomerHasTheMoneyBack(String kind) {
        turnBack();
        admin.awaitCase(parcel, "RETURNED", "OPEN");

        parcel.bookedForOrder("PAYMENT_CAPTURED").booked(kind);

        JsonPath resolved = admin.awaitCase(parcel, "RETURNED", "RESOLVED");
        assertThat(resolved.getBoolean("resolution.automatic")).isTrue();
        assertThat(Desk.lines(resolved, "RESOLVED")).containsExactly("by itself: ever refund booked");
    }

    @Test
    void aRefundOfTheWholeOrderEndsTheReturnOfItsParcel() {
        turnBack();
        admin.awaitCase(parcel, "RETURNED", "OPEN");

        parcel.bookedForOrder("REFUND").bookedForOrder("REFUND");

        admin.awaitCase(parcel, "RETURNED", "RESOLVED");
    }

    @Test
    void aRefundOfTheWholeOrderIsKnownToAParcelThatIsHeardOfLater() {
        parcel.bookedForOrder("REFUND");
        await().atMost(SOON).until(() -> isKept(parcel.orderId()));

        turnBack();

        assertThatOnlyTheDamageIsACase();
    }

    @Test
    void aRefundThatCameFirstOpensNoReturn() {
        parcel.booked("REFUND");
        await().atMost(SOON).until(() -> isKnown(parcel.code()));

        turnBack();

        assertThatOnlyTheDamageIsACase();
    }

    @Test
    void aCancellationByTheCarrierEndsWhenNothingIsExpectedToBePaid() {
        parcel.issued("CN", Duration.ofHours(5))
                .scanned(Duration.ofHours(4), ShipmentState.CANCELLED, "voided", "CANCELLED");
        admin.awaitCase(parcel, "CANCELLED", "OPEN");

        parcel.booked("REFUND").booked("EXPECTED_CHARGE_REVERSAL");

        assertThat(Desk.lines(admin.awaitCase(parcel, "CANCELLED", "RESOLVED"), "RESOLVED"))
                .containsExactly("by itself: ever no charge expected");
    }

    @Test
    void aCancellationBeforeAnyCarrierWasBookedEndsByItself() {
        parcel.decided(Duration.ofHours(4), ShipmentState.CANCELLED, "by_merchant", "CANCELLED");
        admin.awaitCase(parcel, "CANCELLED", "OPEN");

        parcel.cancelledUnbooked(Duration.ofHours(4));

        admin.awaitCase(parcel, "CANCELLED", "RESOLVED");
    }

    @Test
    void anEntryThatNobodyCanReadIsPutAsideAndTheNextIsTaken() {
        turnBack();
        admin.awaitCase(parcel, "RETURNED", "OPEN");
        String order = parcel.orderId().toString();
        try (TopicProbe probe =
                TopicProbe.fromNow(Topics.deadLetters(Topics.RECONCILIATION_POSTINGS, "exception-router"))) {
            ProducerRecord<String, byte[]> poison = new ProducerRecord<>(
                    Topics.RECONCILIATION_POSTINGS, order, "no json".getBytes(StandardCharsets.UTF_8));
            poison.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            poison.headers().add("ce_type", EventTypes.POSTING_RECORDED.name().getBytes(StandardCharsets.UTF_8));
            poison.headers().add("ce_time", Instant.now().toString().getBytes(StandardCharsets.UTF_8));
            sender.send(poison);
            parcel.booked("REFUND");

            admin.awaitCase(parcel, "RETURNED", "RESOLVED");

            probe.await(found -> order.equals(found.key()), SOON);
        }
    }

    private void turnBack() {
        parcel.scanned(Duration.ofHours(3), ShipmentState.RETURNING, "in_transit", "RETURN_STARTED")
                .scanned(Duration.ofHours(2), ShipmentState.RETURNED, "sender", "RETURNED");
    }

    /** Damage is told behind the return, on the same key: once it is a case, the return was judged. */
    private void assertThatOnlyTheDamageIsACase() {
        parcel.scanned(Duration.ofHours(1), ShipmentState.EXCEPTION, "damaged", "DAMAGED");

        admin.awaitCase(parcel, "DAMAGED", "OPEN");

        assertThat(admin.cases("shipmentCode", parcel.code())).hasSize(1);
    }

    private boolean isKept(UUID orderId) {
        return !rows("SELECT 1 FROM order_posting WHERE order_id = ?::uuid", orderId.toString())
                .isEmpty();
    }

    private boolean isKnown(String shipmentCode) {
        return !rows("SELECT 1 FROM subject WHERE shipment_code = ?", shipmentCode)
                .isEmpty();
    }

    private List<Boolean> rows(String statement, String value) {
        return database.query(statement, parameters -> parameters.text(value), row -> true);
    }
}
