package io.waymark.tracking.callback.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The log ends with its time; what still waits stays however old it is. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class CallbackRetentionIT {
    @Inject
    CallbackRetention retention;

    @Inject
    Store store;

    private final UUID subscription = UUID.randomUUID();

    private void delivery(Duration age, String status) {
        UUID bound = TimeOrdered.first(Instant.now().minus(age));
        store.texts(
                "INSERT INTO callback_delivery (id, subscription_id, shipment_code, version, event_id, kind, body, status,"
                        + " created_at) VALUES (?, ?, 'WM', 1, ?, 'x', '', ?, now()) RETURNING 1",
                new UUID(bound.getMostSignificantBits(), UUID.randomUUID().getLeastSignificantBits()),
                subscription,
                UUID.randomUUID(),
                status);
    }

    @Test
    void whatIsOldAndDoneIsForgotten() {
        delivery(Duration.ofDays(40), "DELIVERED");
        delivery(Duration.ofDays(40), "GIVEN_UP");
        delivery(Duration.ofDays(40), "PENDING");
        delivery(Duration.ofDays(20), "DELIVERED");

        retention.forget();

        assertThat(store.texts(
                        "SELECT status FROM callback_delivery WHERE subscription_id = ? ORDER BY status", subscription))
                .isEqualTo(List.of("DELIVERED", "PENDING"));
    }
}
