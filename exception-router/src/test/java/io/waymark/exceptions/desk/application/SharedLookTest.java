package io.waymark.exceptions.desk.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** However many ask, the database is asked once in a while, and about no more than a bounded number of cases. */
class SharedLookTest {
    private static final UUID CASE = new UUID(1, 1);
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-30T08:00:00Z"));
    private final Shelf shelf = new Shelf();
    private final SharedLook look = new SharedLook(shelf, new SimpleMeterRegistry(), clock);

    @Test
    void manyWhoAskAtOnceShareOneLook() throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<DeskQueue.Count>>> asked = IntStream.range(0, 500)
                    .mapToObj(reader -> readers.submit(look::counts))
                    .toList();
            for (Future<List<DeskQueue.Count>> answer : asked) {
                assertThat(answer.get()).hasSize(1);
            }
        }

        assertThat(shelf.looks).hasValue(1);
    }

    @Test
    void aLookIsKeptForSecondsAndNobodyLooksWhileNobodyAsks() {
        look.counts();
        clock.advance(SharedLook.FRESH.minusMillis(1));
        look.counts();
        assertThat(shelf.looks).hasValue(1);

        clock.advance(Duration.ofHours(3));
        assertThat(shelf.looks).hasValue(1);
        look.counts();
        assertThat(shelf.looks).hasValue(2);
    }

    @Test
    void aCaseIsLookedAtFromTheNextLookOnWithAllOthers() {
        shelf.versions.put(CASE, 4L);
        look.counts();

        assertThat(look.version(CASE)).isEmpty();
        clock.advance(SharedLook.FRESH);
        assertThat(look.version(CASE)).contains(4L);
        assertThat(look.version(new UUID(9, 9))).isEmpty();
        shelf.versions.put(CASE, 5L);
        assertThat(look.version(CASE)).contains(4L);
        clock.advance(SharedLook.FRESH);
        assertThat(look.version(CASE)).contains(5L);
        assertThat(shelf.looks).hasValue(3);
    }

    @Test
    void whatNobodyAsksForAnyMoreIsForgotten() {
        look.version(CASE);
        clock.advance(SharedLook.WATCHED.plusMillis(1));
        look.counts();

        assertThat(shelf.lastAskedFor).isEmpty();
    }

    @Test
    void noMoreThanSoManyCasesAreLookedAt() {
        look.counts();
        for (int number = 0; number < SharedLook.MOST + 50; number++) {
            look.version(new UUID(2, number));
        }
        clock.advance(SharedLook.FRESH);
        look.counts();

        assertThat(shelf.lastAskedFor).hasSize(SharedLook.MOST);
    }

    /** A queue of one case, which remembers what it was asked. */
    private static final class Shelf implements DeskQueue {
        private final AtomicInteger looks = new AtomicInteger();
        private final Map<UUID, Long> versions = new ConcurrentHashMap<>();
        private volatile Set<UUID> lastAskedFor = Set.of();

        @Override
        public List<Count> counts(Instant now) {
            looks.incrementAndGet();
            return List.of(new Count(Owner.SUPPORT, "LOST", 1, 1, 0));
        }

        @Override
        public Map<UUID, Long> versions(Collection<UUID> caseIds) {
            lastAskedFor = Set.copyOf(caseIds);
            Map<UUID, Long> found = new HashMap<>(versions);
            found.keySet().retainAll(caseIds);
            return found;
        }

        @Override
        public List<QueueLine> page(Filter filter, @Nullable Place after, int limit) {
            return List.of();
        }

        @Override
        public List<QueueLine> lines(Collection<UUID> caseIds) {
            return List.of();
        }

        @Override
        public List<QueueLine> called(String number, int limit) {
            return List.of();
        }

        @Override
        public Optional<ParcelFacts> parcel(ExceptionCase about) {
            return Optional.empty();
        }
    }
}
