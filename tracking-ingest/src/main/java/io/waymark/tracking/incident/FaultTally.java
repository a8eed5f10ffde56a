package io.waymark.tracking.incident;

import io.waymark.tracking.incident.Incident.Kind;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts refused pushes, so that a flood of forged ones costs one incident per kind and account now and then, whatever its
 * size. Accounts are configured, so the tally cannot grow without bound.
 */
@Singleton
public class FaultTally {
    private final Map<Fault, AtomicLong> counts = new ConcurrentHashMap<>();
    private final IncidentAnnouncements incidents;
    private final Clock clock;

    private record Fault(Kind kind, String subject, String detail) {}

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
        counts.computeIfAbsent(new Fault(kind, subject, detail), fault -> new AtomicLong())
                .incrementAndGet();
    }

    /** Tells what was counted since the last time; what cannot be told stays counted. */
    @Transactional
    public void tell() {
        Instant now = clock.instant();
        List<Incident> told = new ArrayList<>();
        counts.forEach((fault, count) -> {
            long occurrences = count.get();
            if (occurrences > 0) {
                told.add(Incident.of(fault.kind(), fault.subject(), fault.detail(), null, occurrences, now));
            }
        });
        if (told.isEmpty()) {
            return;
        }
        incidents.tell(told);
        told.forEach(incident -> {
            AtomicLong count = counts.get(new Fault(incident.kind(), incident.subject(), incident.detail()));
            if (count != null) {
                count.addAndGet(-incident.occurrences());
            }
        });
    }
}
