package io.waymark.tracking.ingest.adapter.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.application.PushJournal;
import io.waymark.tracking.shipment.application.Shipments;
import io.waymark.tracking.shipment.domain.OrderNews;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Hundreds of parcels heard of at the same time, each in a way of its own: the database ends as the plan in memory does. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class AnyWayIT {
    private static final int PARCELS = 300;

    @Inject
    PushJournal journal;

    @Inject
    Shipments shipments;

    @Inject
    StoredEnds ends;

    @Test
    void everyWayOfAJourneyEndsTheSameInTheDatabase() {
        List<Journey> journeys = Parcels.fresh(PARCELS);
        List<List<Journey.Arrival>> ways = new ArrayList<>();
        for (int i = 0; i < PARCELS; i++) {
            ways.add(journeys.get(i).otherwise(new Random(i)));
        }
        int longest = ways.stream().mapToInt(List::size).max().orElseThrow();

        for (int step = 0; step < longest; step++) {
            take(step, ways);
        }

        journeys.forEach(journey -> ends.assertIs(journey.name(), JourneyEnd.of(journey.asItHappened())));
    }

    /** The arrivals of one step, of all parcels at once. */
    private void take(int step, List<List<Journey.Arrival>> ways) {
        List<CompletableFuture<Void>> pushes = new ArrayList<>();
        List<OrderNews> news = new ArrayList<>();
        for (List<Journey.Arrival> way : ways) {
            if (step < way.size()) {
                switch (way.get(step)) {
                    case Journey.Arrival.Group(var tellings) ->
                        tellings.forEach(told -> pushes.add(Parcels.sent(journal, told)));
                    case Journey.Arrival.News(var told) -> news.add(told);
                }
            }
        }
        CompletableFuture.allOf(pushes.toArray(CompletableFuture[]::new)).join();
        QuarkusTransaction.requiringNew().run(() -> shipments.apply(news));
    }
}
