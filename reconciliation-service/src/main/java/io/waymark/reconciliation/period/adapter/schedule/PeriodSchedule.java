package io.waymark.reconciliation.period.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.reconciliation.period.application.ExtendChains;
import io.waymark.reconciliation.period.application.SealPeriods;
import io.waymark.reconciliation.period.application.VerifyAll;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals what was closed, lets the chains follow, and verifies them. */
@ApplicationScoped
class PeriodSchedule {
    private final SealPeriods seals;
    private final ExtendChains chains;
    private final VerifyAll verify;

    PeriodSchedule(SealPeriods seals, ExtendChains chains, VerifyAll verify) {
        this.seals = seals;
        this.chains = chains;
        this.verify = verify;
    }

    @Scheduled(every = "${waymark.ledger.seal:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        seals.seal();
    }

    @Scheduled(every = "${waymark.ledger.chain:60s}", concurrentExecution = ConcurrentExecution.SKIP)
    void extend() {
        chains.catchUp();
    }

    @Scheduled(
            every = "${waymark.ledger.verify:24h}",
            delayed = "${waymark.ledger.verify-after:10m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void verify() {
        verify.verify();
    }
}
