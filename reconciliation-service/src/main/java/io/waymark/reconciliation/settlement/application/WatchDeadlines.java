package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells finance of clocks that are about to run out, and of those that have. */
@ApplicationScoped
public class WatchDeadlines {
    private static final int AT_ONCE = 200;

    private final Deadlines deadlines;
    private final ProofReports reports;
    private final Clock clock;

    WatchDeadlines(Deadlines deadlines, ProofReports reports, Clock clock) {
        this.deadlines = deadlines;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Tells of what is due to be told, a batch of each; several replicas share the work.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean look() {
        Instant now = clock.instant();
        List<Proof> over = deadlines.expire(now, AT_ONCE);
        reports.overdue(over);
        List<Proof> soon = deadlines.warn(now, now.plus(Proof.WARNING), AT_ONCE);
        reports.dueSoon(soon);
        return over.size() == AT_ONCE || soon.size() == AT_ONCE;
    }

    /** How many wanted proofs are not accepted though their time is over. */
    public long overdue() {
        return deadlines.endingBy(clock.instant());
    }

    /** How many have a clock that ends within the time of a warning. */
    public long dueSoon() {
        Instant now = clock.instant();
        return deadlines.endingBy(now.plus(Proof.WARNING)) - deadlines.endingBy(now);
    }
}
