package io.waymark.reconciliation.ledger.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.ledger.application.BalanceCheck;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Shows every minute that the books balance. */
@ApplicationScoped
class BalanceSchedule {
    private static final Logger LOG = Logger.getLogger(BalanceSchedule.class);

    private final BalanceCheck check;
    private final ReconciliationMetrics metrics;

    BalanceSchedule(BalanceCheck check, ReconciliationMetrics metrics) {
        this.check = check;
        this.metrics = metrics;
    }

    @Scheduled(every = "${waymark.ledger.check:60s}", concurrentExecution = ConcurrentExecution.SKIP)
    void check() {
        long imbalanced = check.imbalanced();
        metrics.imbalance(imbalanced);
        if (imbalanced > 0) {
            LOG.errorf("%d ledger entries do not balance", imbalanced);
        }
    }
}
