package io.waymark.tracking.ingest.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.jdbc.DatabaseException;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestConfig;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import io.waymark.tracking.ingest.application.IngestMetrics;
import io.waymark.tracking.ingest.application.PushJournal;
import io.waymark.tracking.ingest.application.PushObservers;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.application.Shipments;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.OrderNews;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas hear of the same parcels at the same time, with their chains and orders: nothing is lost, nothing waits in a circle. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class ReplicasIT {
    private static final int PARCELS = 80;
    private static final int PAIRS = 60;
    private static final int MOST_TRIES = 50;

    @Inject
    IngestConfig config;

    @Inject
    IngestMetrics metrics;

    @Inject
    GroupTransactions transactions;

    @Inject
    PushObservers observers;

    @Inject
    Shipments shipments;

    @Inject
    StoredEnds ends;

    @Inject
    Store tables;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final List<GroupCommit> replicas = new ArrayList<>();

    @BeforeEach
    void start() {
        for (int i = 0; i < 2; i++) {
            replicas.add(new GroupCommit(config, metrics, observers, transactions, url, user, password));
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (GroupCommit replica : replicas) {
            replica.stop();
        }
        replicas.clear();
    }

    @Test
    void theSameParcelsEndTheSame() throws InterruptedException {
        long deadlocks = deadlocks();
        List<Journey> journeys = Parcels.fresh(PARCELS);
        Random random = new Random(20261121);
        List<TrackingReport> pushes = new ArrayList<>();
        List<OrderNews> news = new ArrayList<>();
        for (Journey journey : journeys) {
            pushes.addAll(journey.tellings());
            pushes.addAll(journey.tellings());
            news.addAll(journey.news());
        }
        Collections.shuffle(pushes, random);

        CompletableFuture<Void> orders = CompletableFuture.runAsync(() -> news.forEach(this::applied));
        CompletableFuture<?>[] answers =
                pushes.stream().map(told -> Parcels.sent(replica(random), told)).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(answers).join();
        orders.join();

        journeys.forEach(journey -> ends.assertIs(journey.name(), JourneyEnd.of(journey.asItHappened())));
        stop();
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    @Test
    void aChainToldFromBothEndsAtOnceIsOneParcel() throws InterruptedException {
        long deadlocks = deadlocks();
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        List<List<Leg>> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            String suffix = UUID.randomUUID().toString();
            Leg one = new Leg("YTO", "A" + suffix);
            Leg other = new Leg("SF", "B" + suffix);
            pairs.add(List.of(one, other));
            List<TrackingReport> chain = List.of(
                    new TrackingReport(one, List.of(other), List.of(), null),
                    new TrackingReport(other, List.of(one), List.of(), null));
            answers.add(Parcels.sent(replicas.getFirst(), chain.getFirst()));
            answers.add(Parcels.sent(replicas.getLast(), chain.getLast()));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();

        for (List<Leg> pair : pairs) {
            assertThat(tables.texts(
                            "SELECT DISTINCT s.id::text FROM shipment_leg l JOIN shipment s ON s.id = l.shipment_id"
                                    + " WHERE l.tracking_number IN (?, ?)",
                            pair.getFirst().trackingNumber(),
                            pair.getLast().trackingNumber()))
                    .hasSize(1);
        }
        stop();
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    private PushJournal replica(Random random) {
        return replicas.get(random.nextInt(replicas.size()));
    }

    /** Applies news as the consumer of order events does: what lost a race is tried again. */
    private void applied(OrderNews news) {
        for (int tries = 1; ; tries++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> shipments.apply(List.of(news)));
                return;
            } catch (DatabaseException lost) {
                if (tries == MOST_TRIES) {
                    throw lost;
                }
            }
        }
    }

    private long deadlocks() {
        return tables.count("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
    }
}
