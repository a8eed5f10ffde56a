package io.waymark.exceptions.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Posting;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is booked for a whole order reaches each of its parcels, whenever that is heard of. */
@QuarkusTest
@WithTestResource(Backends.class)
class TakeInPostingsIT {
    private static final int ORDERS = 150;

    @Inject
    TakeInFacts takeInFacts;

    @Inject
    TakeInPostings takeInPostings;

    @Inject
    CaseQueue queue;

    /** Two parcels of one order that turn back, and its refund, told of twice. */
    private final class Story {
        final UUID order = UUID.randomUUID();
        final List<Subject.Shipment> parcels = List.of(shipment("A", order), shipment("B", order));
        final List<Runnable> steps = List.of(
                () -> takeIn(turnedBack(parcels.getFirst(), order)),
                () -> takeIn(turnedBack(parcels.getLast(), order)),
                () -> takeIn(refund(order)),
                () -> takeIn(refund(order)));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        for (List<Integer> order : permutations(List.of(0, 1, 2, 3))) {
            Story story = new Story();

            order.forEach(step -> story.steps.get(step).run());

            assertThat(story.parcels).as("in the order %s", order).allSatisfy(parcel -> assertThat(casesOf(parcel))
                    .hasSizeLessThanOrEqualTo(1)
                    .noneMatch(ExceptionCase::isOpen));
        }
    }

    @Test
    void aParcelAndTheRefundOfItsOrderThatComeAtTheSameTimeDoNotMissEachOther() throws Exception {
        List<UUID> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(UUID.randomUUID());
        }
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> sides = List.of(
                    threads.submit(() -> {
                        for (UUID order : orders) {
                            together.await();
                            takeIn(turnedBack(shipment("A", order), order));
                        }
                        return orders.size();
                    }),
                    threads.submit(() -> {
                        for (UUID order : orders) {
                            together.await();
                            takeIn(refund(order));
                        }
                        return orders.size();
                    }));
            for (Future<?> side : sides) {
                side.get();
            }
        }

        assertThat(orders)
                .allSatisfy(order -> assertThat(casesOf(shipment("A", order))).noneMatch(ExceptionCase::isOpen));
    }

    private void takeIn(Fact fact) {
        QuarkusTransaction.requiringNew().run(() -> takeInFacts.take(List.of(fact)));
    }

    private void takeIn(Posting posting) {
        QuarkusTransaction.requiringNew().run(() -> takeInPostings.take(List.of(posting)));
    }

    private List<ExceptionCase> casesOf(Subject.Shipment shipment) {
        return queue.page(new CaseQueue.Filter(null, null, shipment.code(), null, null), 10).stream()
                .map(each -> each.content().get())
                .toList();
    }

    private static Subject.Shipment shipment(String name, UUID order) {
        return new Subject.Shipment("TP" + name + order);
    }

    private static Posting refund(UUID order) {
        Instant now = Instant.now();
        return new Posting(UUID.randomUUID(), order, "m", null, Signal.REFUND_BOOKED, now.minus(Duration.ofHours(2)));
    }

    private static Fact turnedBack(Subject.Shipment shipment, UUID order) {
        Instant now = Instant.now();
        return new Fact.Movement(
                shipment,
                UUID.randomUUID(),
                order,
                "m",
                "YTO",
                false,
                1,
                now.minus(Duration.ofHours(1)),
                now,
                "RETURNED",
                "sender",
                "RETURNED",
                null,
                false,
                null,
                null);
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> tail : permutations(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                all.add(whole);
            }
        }
        return all;
    }
}
