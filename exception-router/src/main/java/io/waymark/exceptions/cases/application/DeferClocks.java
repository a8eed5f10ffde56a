package io.waymark.exceptions.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves clocks that cannot ring for a while, so that all others do, and sees to it that somebody knows. */
@ApplicationScoped
public class DeferClocks {
    private final Dossiers dossiers;
    private final DeferredClocks deferred;
    private final ClockIncidents incidents;
    private final Clock clock;

    DeferClocks(Dossiers dossiers, DeferredClocks deferred, ClockIncidents incidents, Clock clock) {
        this.dossiers = dossiers;
        this.deferred = deferred;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * Leaves a subject's clocks; told once, however often it is tried again.
     *
     * @param key   of the subject, as it is stored
     * @param cause why they cannot ring, without personal data
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void putAside(String key, Duration pause, String cause) {
        Instant now = clock.instant();
        Instant until = now.plus(pause);
        dossiers.defer(key, until);
        if (deferred.note(key, until)) {
            incidents.stuck(key, cause, now);
        }
    }

    /** Tells of those that were put aside and have been stored since, by a later sweep or with a fact. */
    @Transactional(TxType.REQUIRES_NEW)
    public void release() {
        Instant now = clock.instant();
        deferred.forgetMoved(now).forEach(key -> incidents.moving(key, now));
    }
}
