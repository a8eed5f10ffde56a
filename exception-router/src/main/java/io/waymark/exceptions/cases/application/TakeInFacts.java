package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a batch of facts into their dossiers, in the order of the batch, with one visit to the database for each step. */
@ApplicationScoped
public class TakeInFacts {
    private final Dossiers dossiers;
    private final DossierWork work;
    private final Router router;
    private final Clock clock;

    TakeInFacts(Dossiers dossiers, DossierWork work, Router router, Clock clock) {
        this.dossiers = dossiers;
        this.work = work;
        this.router = router;
        this.clock = clock;
    }

    /** Runs in the transaction that also remembers which events were seen. */
    @Transactional(TxType.MANDATORY)
    public void take(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Set<Subject> subjects = new LinkedHashSet<>();
        facts.forEach(fact -> subjects.add(fact.subject()));
        Map<Subject, Dossier> opened = dossiers.open(subjects);
        Instant now = clock.instant();
        for (Fact fact : facts) {
            Dossier dossier = opened.get(fact.subject());
            if (dossier == null) {
                throw new IllegalStateException(
                        "dossier was not opened: " + fact.subject().key());
            }
            router.take(dossier, fact, now);
        }
        work.finish(opened.values());
    }
}
