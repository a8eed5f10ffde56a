package io.waymark.exceptions.cases.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.waymark.exceptions.cases.adapter.metrics.CaseMetrics;
import io.waymark.exceptions.cases.application.CaseQueue;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the open cases of each desk for the dashboard, apart from the flow of events. */
@ApplicationScoped
class OpenCasesGauge {
    private final CaseQueue queue;
    private final CaseMetrics metrics;

    OpenCasesGauge(CaseQueue queue, CaseMetrics metrics) {
        this.queue = queue;
        this.metrics = metrics;
    }

    @Scheduled(identity = "open-cases", every = "${waymark.exceptions.gauge-interval:15s}")
    void count() {
        metrics.showOpen(queue.openByOwner());
    }
}
