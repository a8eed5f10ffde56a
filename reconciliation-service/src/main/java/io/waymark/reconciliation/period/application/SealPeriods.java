package io.waymark.reconciliation.period.application;

import io.waymark.reconciliation.period.domain.Closing;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Completes the chains of periods that were closed, and seals them. */
@ApplicationScoped
public class SealPeriods {
    private static final Logger LOG = Logger.getLogger(SealPeriods.class);

    private final Periods periods;
    private final ExtendChains chains;
    private final SealClosing sealing;

    SealPeriods(Periods periods, ExtendChains chains, SealClosing sealing) {
        this.periods = periods;
        this.chains = chains;
        this.sealing = sealing;
    }

    /** Seals what waits. */
    public void seal() {
        for (Closing closing : periods.unsealed()) {
            chains.complete(closing.period());
            sealing.seal(closing);
            LOG.infof("period %s is closed and sealed, closing %s", closing.period(), closing.id());
        }
    }
}
