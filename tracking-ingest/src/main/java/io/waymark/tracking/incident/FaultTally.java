package io.waymark.tracking.incident;

import io.waymark.tracking.incident.Incident.Kind;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Counts refused pushes, so that a flood of forged ones costs one incident per kind and account now and then, whatever its
 * size. Accounts are configured, so the tally cannot grow without bound.
 */
@Singleton
public class FaultTally {
    /** After so long without a push or an answer that cannot be read, an account is well again. */
    private static final Duration READABLE_AGAIN = Duration.ofHours(6);

    private final Map<Fault, Count> counts = new ConcurrentHashMap<>();
    private final IncidentAnnouncements incidents;
    private final Clock clock;

    private record Fault(Kind kind, String subject, String detail) {}

    /** How many there were since the last time, and when the first of them came. */
    private record Count(AtomicLong faults, AtomicReference<@Nullable Instant> first) {}

    FaultTally(IncidentAnnouncements incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * Counts one fault; never blocks.
     *
     * @param detail one of few fixed sentences
     */
    public void count(Kind kind, String subject, String detail) {
        Count count = counts.computeIfAbsent(
                new Fault(kind, subject, detail), fault -> new Count(new AtomicLong(), new AtomicReference<>()));
        count.first().compareAndSet(null, clock.instant());
        count.faults().incrementAndGet();
    }

    /** Tells what was counted since the last time; what cannot be told stays counted. */
    @Transactional
    public void tell() {
        Instant now = clock.instant();
        List<Incident> told = new ArrayList<>();
        counts.forEach((fault, count) -> {
            long occurrences = count.faults().get();
            if (occurrences > 0) {
                told.add(incident(fault, occurrences, count.first().get(), now));
            }
        });
        if (told.isEmpty()) {
            return;
        }
        incidents.tell(told);
        told.forEach(incident -> {
            Count count = counts.get(new Fault(incident.kind(), incident.subject(), incident.detail()));
            if (count != null) {
                count.first().set(null);
                count.faults().addAndGet(-incident.occurrences());
            }
        });
    }

    private static Incident incident(Fault fault, long occurrences, @Nullable Instant first, Instant now) {
        Incident incident = Incident.of(fault.kind(), fault.subject(), fault.detail(), null, occurrences, now)
                .begunAt(first == null ? now : first);
        return fault.kind() == Kind.PAYLOAD_INVALID ? incident.overAfter(READABLE_AGAIN) : incident;
    }
}
