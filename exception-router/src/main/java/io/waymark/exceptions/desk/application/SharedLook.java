package io.waymark.exceptions.desk.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.exceptions.desk.application.DeskQueue.Count;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One look at the desks for all who ask what has changed: two statements every few seconds while anybody asks, and none while nobody
 * does, however many ask. A case is looked at from when somebody first asked for it until nobody has for a while.
 */
@Singleton
public class SharedLook {
    static final Duration FRESH = Duration.ofSeconds(5);
    static final Duration WATCHED = Duration.ofMinutes(2);
    static final int MOST = 1_000;
    private final DeskQueue queue;
    private final Clock clock;
    private final Timer timer;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<UUID, Instant> watched = new ConcurrentHashMap<>();
    private volatile @Nullable Look last;

    SharedLook(DeskQueue queue, MeterRegistry meters, Clock clock) {
        this.queue = queue;
        this.clock = clock;
        this.timer = Timer.builder("waymark.desk.look")
                .description("One look at what has changed on the desks")
                .publishPercentileHistogram()
                .register(meters);
        meters.gaugeMapSize("waymark.desk.watched.cases", List.of(), watched);
    }

    private record Look(Instant at, List<Count> counts, Map<UUID, Long> versions) {
        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(FRESH));
        }
    }

    /** How many cases were open a few seconds ago at most, by desk and class. */
    public List<Count> counts() {
        return look().counts();
    }

    /**
     * Which version the case had a few seconds ago at most; empty for a case that nobody asked for before, that there is not, or
     * where more are asked for than are looked at.
     */
    public Optional<Long> version(UUID caseId) {
        Instant now = clock.instant();
        if (watched.size() < MOST || watched.containsKey(caseId)) {
            watched.put(caseId, now);
        }
        return Optional.ofNullable(look().versions().get(caseId));
    }

    /** Whoever comes while somebody looks is told what was seen before; only before the first look all wait for it. */
    private Look look() {
        Look seen = last;
        if (seen == null) {
            looking.lock();
        } else if (seen.isFresh(clock.instant()) || !looking.tryLock()) {
            return seen;
        }
        try {
            Look newest = last;
            Instant now = clock.instant();
            return newest != null && newest.isFresh(now) ? newest : timed(() -> look(now));
        } finally {
            looking.unlock();
        }
    }

    private Look timed(Supplier<Look> look) {
        Timer.Sample sample = Timer.start();
        try {
            return look.get();
        } finally {
            sample.stop(timer);
        }
    }

    private Look look(Instant now) {
        watched.values().removeIf(asked -> asked.isBefore(now.minus(WATCHED)));
        Look seen = new Look(now, queue.counts(now), queue.versions(Set.copyOf(watched.keySet())));
        last = seen;
        return seen;
    }
}
