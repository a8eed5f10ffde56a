package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Lets clocks ring that are due. Its cost follows the number of those, not the number of shipments under way. */
@ApplicationScoped
public class RingDueClocks {
    private final Dossiers dossiers;
    private final DossierWork work;
    private final Router router;
    private final Clock clock;

    RingDueClocks(Dossiers dossiers, DossierWork work, Router router, Clock clock) {
        this.dossiers = dossiers;
        this.work = work;
        this.router = router;
        this.clock = clock;
    }

    /** One batch in a transaction of its own; returns how many dossiers it held, so that a full one is followed by another. */
    @Transactional(TxType.REQUIRES_NEW)
    public int ring(int limit) {
        Instant now = clock.instant();
        List<Dossier> due = dossiers.openDue(now, limit);
        if (!due.isEmpty()) {
            due.forEach(dossier -> router.ring(dossier, now));
            work.finish(due);
        }
        return due.size();
    }

    /** The keys whose clocks are due, by which a batch that failed can be rung one by one. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<String> due(int limit) {
        return dossiers.due(clock.instant(), limit);
    }

    /**
     * The clocks of one subject in a transaction of its own.
     *
     * @throws IllegalArgumentException where it is no key
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void ring(String key) {
        Collection<Dossier> opened = dossiers.open(List.of(Subject.parse(key))).values();
        Instant now = clock.instant();
        opened.forEach(dossier -> router.ring(dossier, now));
        work.finish(opened);
    }
}
