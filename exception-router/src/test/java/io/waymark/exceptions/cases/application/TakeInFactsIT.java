package io.waymark.exceptions.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class TakeInFactsIT {
    private static final int WRITERS = 6;
    private static final UUID ORDER = UUID.randomUUID();

    @Inject
    TakeInFacts takeIn;

    @Inject
    CaseQueue queue;

    @Test
    void writersAtTheSameTimeOpenOneCaseOfAFamilyAndNeverBlockEachOtherForGood() throws Exception {
        List<Subject.Shipment> shipments = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            shipments.add(new Subject.Shipment("CC" + UUID.randomUUID()));
        }
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                List<Subject.Shipment> ownOrder = new ArrayList<>(shipments);
                Collections.shuffle(ownOrder, new Random(writer));
                List<Fact> facts = ownOrder.stream().map(TakeInFactsIT::trouble).toList();
                writers.add(
                        threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> takeIn.take(facts))));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }

        for (Subject.Shipment shipment : shipments) {
            List<CaseQueue.Queued> cases =
                    queue.page(new CaseQueue.Filter(null, null, shipment.code(), null, null), 10);
            assertThat(cases).singleElement().satisfies(each -> assertThat(
                            each.content().get().occurrences())
                    .isEqualTo(WRITERS));
        }
    }

    private static Fact trouble(Subject.Shipment shipment) {
        Instant now = Instant.now();
        return new Fact.Movement(
                shipment,
                UUID.randomUUID(),
                ORDER,
                "m",
                "YTO",
                false,
                1,
                now.minus(Duration.ofHours(1)),
                now,
                "EXCEPTION",
                "address",
                "ADDR_INCORRECT",
                null,
                false,
                null,
                null);
    }
}
