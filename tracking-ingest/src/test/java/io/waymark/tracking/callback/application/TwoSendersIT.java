package io.waymark.tracking.callback.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.waymark.http.application.CallRates;
import io.waymark.testkit.Backends;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.testkit.WebhookReceiver.Call;
import io.waymark.time.AfterCommit;
import io.waymark.tracking.callback.domain.ShipmentUpdate;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.subscription.application.CreateSubscription;
import io.waymark.tracking.subscription.domain.Filter;
import io.waymark.tracking.subscription.domain.UpdateKind;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two replicas share the work: every callback once, and those of a shipment in their order. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class TwoSendersIT {
    private static final int SHIPMENTS = 60;
    private static final int CHANGES = 5;

    @Inject
    CreateSubscription create;

    @Inject
    QueueCallbacks queue;

    @Inject
    ClaimCallbacks claims;

    @Inject
    RecordAttempts records;

    @Inject
    Callbacks callbacks;

    @Inject
    AfterCommit afterCommit;

    @Inject
    CallRates rates;

    @Inject
    CallbackMetrics metrics;

    @Inject
    SendingLimits limits;

    @Inject
    Clock clock;

    @Test
    void everyCallbackIsSentOnceAndInOrder() throws InterruptedException {
        String merchant = "m-" + UUID.randomUUID();
        AtomicBoolean over = new AtomicBoolean();
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            create.create(UUID.randomUUID(), merchant, receiver.url(), null, new Filter(null, null, null, null));
            Semaphore ended = new Semaphore(0);
            Wakeups wakeups = new Wakeups(afterCommit);
            wakeups.wakes(ended::release);
            DispatchCallbacks second =
                    new DispatchCallbacks(claims, records, callbacks, wakeups, rates, metrics, limits, clock);
            Thread replica = Thread.ofPlatform().start(() -> takeTurns(second, ended, over));

            for (int version = 1; version <= CHANGES; version++) {
                List<ShipmentUpdate> updates = updates(merchant, version);
                QuarkusTransaction.requiringNew().run(() -> queue.queue(updates));
            }

            await().atMost(Duration.ofSeconds(40)).until(() -> receiver.taken().size() >= SHIPMENTS * CHANGES);
            over.set(true);
            replica.join();
            assertThat(receiver.calls())
                    .extracting(Call::id)
                    .doesNotHaveDuplicates()
                    .hasSize(SHIPMENTS * CHANGES);
            assertThat(receiver.calls().stream()
                            .map(call -> JsonPath.from(call.body()))
                            .collect(Collectors.groupingBy(body -> body.getString("data.shipmentCode"))))
                    .hasSize(SHIPMENTS)
                    .allSatisfy((code, bodies) -> assertThat(bodies)
                            .extracting(body -> body.getInt("data.version"))
                            .containsExactly(1, 2, 3, 4, 5));
        }
    }

    /** As the service's own thread does, until all is over and recorded. */
    private static void takeTurns(DispatchCallbacks sender, Semaphore ended, AtomicBoolean over) {
        try {
            while (!over.get() || sender.recordEnded()) {
                if (!sender.turn()) {
                    ended.tryAcquire(50, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ShipmentUpdate> updates(String merchant, long version) {
        List<ShipmentUpdate> updates = new ArrayList<>();
        for (int i = 0; i < SHIPMENTS; i++) {
            updates.add(new ShipmentUpdate(
                    UUID.randomUUID(),
                    UpdateKind.STATUS_CHANGED,
                    merchant,
                    merchant + "/" + i,
                    UUID.randomUUID(),
                    "YTO",
                    "YT" + i,
                    version,
                    State.IN_TRANSIT,
                    "moving",
                    null,
                    OffsetDateTime.parse("2026-11-20T10:00:00+08:00"),
                    clock.instant(),
                    null,
                    null));
        }
        return updates;
    }
}
