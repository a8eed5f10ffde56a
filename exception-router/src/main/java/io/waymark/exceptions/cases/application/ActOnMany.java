package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Desk;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Carries out one person's orders on many cases, with one visit to the database for each step. */
@ApplicationScoped
public class ActOnMany {
    private final Dossiers dossiers;
    private final DossierWork work;
    private final Clock clock;

    ActOnMany(Dossiers dossiers, DossierWork work, Clock clock) {
        this.dossiers = dossiers;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Looks at every newest case of these subjects. An order that the case's state does not allow changes nothing.
     *
     * @param orders what is asked of a case, in this order
     */
    @Transactional(TxType.MANDATORY)
    public void act(Collection<Subject> subjects, Function<ExceptionCase, List<DeskOrder>> orders) {
        Collection<Dossier> opened = dossiers.open(subjects).values();
        Instant now = clock.instant();
        for (Dossier dossier : opened) {
            Desk desk = new Desk(dossier, now);
            for (ExceptionCase each : List.copyOf(dossier.cases())) {
                ExceptionCase current = each;
                for (DeskOrder order : orders.apply(each)) {
                    current = desk.carryOut(current, order).orElse(current);
                }
            }
        }
        work.finish(opened);
    }
}
