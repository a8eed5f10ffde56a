package io.waymark.exceptions.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class TakeInFactsIT {
    private static final int WRITERS = 6;
    private static final UUID ORDER = UUID.randomUUID();

    @Inject
    TakeInFacts takeIn;

    @Inject
    Dossiers dossiers;

    @Inject
    CaseQueue queue;

    @Inject
    Router router;

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
                List<Fact> facts = ownOrder.stream()
                        .map(shipment -> movement(shipment, "EXCEPTION", "address", "ADDR_INCORRECT"))
                        .toList();
                writers.add(
                        threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> takeIn.take(facts))));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }

        for (Subject.Shipment shipment : shipments) {
            List<ExceptionCase> cases = queue.page(new CaseQueue.Filter(null, null, shipment.code(), null), 10);
            assertThat(cases).singleElement().satisfies(each -> assertThat(each.occurrences())
                    .isEqualTo(WRITERS));
        }
    }

    @Test
    void aDossierIsReadBackAsItWasStored() {
        Subject.Shipment shipment = new Subject.Shipment("RT" + UUID.randomUUID());
        List<Fact> facts = List.of(
                new Fact.LabelIssued(shipment, UUID.randomUUID(), ORDER, "m", "YTO", "CN", "BR", ago(50)),
                movement(shipment, "DELIVERY_FAILED", "unavailable", "RCPT_UNAVAILABLE"),
                movement(shipment, "RETURNING", "in_transit", "RETURN_STARTED"),
                new Fact.Contradiction(shipment, UUID.randomUUID(), ORDER, "m", 9, ago(3), ago(2), "RETURNING", ago(1)),
                new Fact.OrderCancelled(shipment, UUID.randomUUID(), ORDER, "m", ago(1)));

        Dossier expected = Dossier.empty(shipment);
        facts.forEach(fact -> router.take(expected, fact, ago(0)));

        QuarkusTransaction.requiringNew().run(() -> takeIn.take(facts));

        Dossier stored = QuarkusTransaction.requiringNew().call(() -> opened(shipment));
        assertThat(stored.facts()).isEqualTo(expected.facts());
        assertThat(stored.occurrences()).containsExactlyElementsOf(expected.occurrences());
        assertThat(stored.cases())
                .extracting(ExceptionCase::routing)
                .containsExactlyElementsOf(
                        expected.cases().stream().map(ExceptionCase::routing).toList());
        assertThat(stored.cases())
                .extracting(each -> each.reference().family())
                .containsExactly("failed delivery", "integrity", "return");
    }

    private Dossier opened(Subject subject) {
        Map<Subject, Dossier> opened = dossiers.open(List.of(subject));
        Dossier dossier = opened.get(subject);
        if (dossier == null) {
            throw new AssertionError("not opened: " + subject);
        }
        return dossier;
    }

    private static Fact movement(Subject.Shipment shipment, String state, String substate, @Nullable String code) {
        return new Fact.Movement(
                shipment,
                UUID.randomUUID(),
                ORDER,
                "m",
                "YTO",
                false,
                1,
                ago(1),
                ago(0),
                state,
                substate,
                code,
                null,
                false);
    }

    private static Instant ago(long hours) {
        return Instant.now().minus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.MICROS);
    }
}
