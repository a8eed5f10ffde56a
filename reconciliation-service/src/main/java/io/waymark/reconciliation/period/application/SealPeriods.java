package io.waymark.reconciliation.period.application;

import io.waymark.reconciliation.period.domain.Closing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Completes the chains of periods that were closed, and seals them. */
@ApplicationScoped
public class SealPeriods {
    private static final Logger LOG = Logger.getLogger(SealPeriods.class);

    private final Periods periods;
    private final ExtendChains chains;
    private final SealClosing sealing;
    private final PeriodMeters meters;

    SealPeriods(Periods periods, ExtendChains chains, SealClosing sealing, PeriodMeters meters) {
        this.periods = periods;
        this.chains = chains;
        this.sealing = sealing;
        this.meters = meters;
    }

    /** Seals what waits. */
    public void seal() {
        List<Closing> waiting = periods.unsealed();
        meters.unsealed(waiting.size());
        for (Closing closing : waiting) {
            chains.complete(closing.period());
            sealing.seal(closing);
            LOG.infof("period %s is closed and sealed, closing %s", closing.period(), closing.id());
        }
    }
}
