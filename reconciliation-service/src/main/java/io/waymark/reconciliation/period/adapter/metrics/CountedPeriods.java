package io.waymark.reconciliation.period.adapter.metrics;

import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.period.application.PeriodMeters;
import jakarta.enterprise.context.ApplicationScoped;

/** Figures of periods among those of the service. */
@ApplicationScoped
class CountedPeriods implements PeriodMeters {
    private final ReconciliationMetrics metrics;

    CountedPeriods(ReconciliationMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void linked(long entries, long late) {
        metrics.linked(entries, late);
    }

    @Override
    public void altered(long periods) {
        metrics.altered(periods);
    }
}
