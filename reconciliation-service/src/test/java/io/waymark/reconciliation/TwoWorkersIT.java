package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static io.waymark.reconciliation.ServiceClient.ledger;
import static io.waymark.reconciliation.ServiceClient.proofIs;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventTypes;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.reconciliation.settlement.application.UploadProofs;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service's own uploader and three more workers go after the same proofs. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class TwoWorkersIT {
    private static final int WORKERS = 3;

    @Inject
    UploadProofs upload;

    @ConfigProperty(name = "waymark.psp.base-url")
    String psp;

    @Test
    void uploadEachProofOnce() {
        AtomicBoolean working = new AtomicBoolean(true);
        List<PlayedOrder> orders;
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.generate(() -> (Runnable) () -> work(working)).limit(WORKERS).forEach(workers::execute);
            orders = delivered(20);
            orders.forEach(order -> ledger(order, proofIs("ACCEPTED")));
            working.set(false);
        }
        for (PlayedOrder order : orders) {
            assertThat(seen(order).path("requests").asInt()).isEqualTo(1);
            assertThat(Published.await(EventTypes.SETTLEMENT_PROOF_ACCEPTED, order.transaction, 1))
                    .hasSize(1);
        }
    }

    private void work(AtomicBoolean working) {
        while (working.get()) {
            Instant now = Instant.now();
            upload.claim(4, now, now.plusSeconds(30)).forEach(upload::upload);
        }
    }

    private static List<PlayedOrder> delivered(int count) {
        try (EventSender events = new EventSender()) {
            List<PlayedOrder> orders = Stream.generate(() -> new PlayedOrder(events, "acme", "OK", "SF"))
                    .limit(count)
                    .toList();
            orders.forEach(order -> order.paid("stc_pay"));
            orders.forEach(order -> order.stands(2, ShipmentState.DELIVERED, false));
            return orders;
        }
    }

    private JsonNode seen(PlayedOrder order) {
        return ServiceClient.json(
                given().get(psp + "/uploads?" + order.transaction).asString());
    }
}
