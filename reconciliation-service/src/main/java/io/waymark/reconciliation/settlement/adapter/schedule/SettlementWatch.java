package io.waymark.reconciliation.settlement.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.settlement.adapter.config.SettlementConfig;
import io.waymark.reconciliation.settlement.application.UploadQueries;
import io.waymark.reconciliation.settlement.application.WatchCarriers;
import io.waymark.reconciliation.settlement.application.WatchDeadlines;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What is looked at now and then: clocks that run out, carriers that nobody translates, uploads past their retention. */
@ApplicationScoped
class SettlementWatch {
    private static final Logger LOG = Logger.getLogger(SettlementWatch.class);

    private final WatchDeadlines deadlines;
    private final WatchCarriers carriers;
    private final UploadQueries uploads;
    private final SettlementConfig config;
    private final ReconciliationMetrics metrics;

    SettlementWatch(
            WatchDeadlines deadlines,
            WatchCarriers carriers,
            UploadQueries uploads,
            SettlementConfig config,
            ReconciliationMetrics metrics) {
        this.deadlines = deadlines;
        this.carriers = carriers;
        this.uploads = uploads;
        this.config = config;
        this.metrics = metrics;
    }

    @Scheduled(every = "${waymark.settlement.watch:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        while (deadlines.look()) {
            // The next batch.
        }
        metrics.clocks(deadlines.dueSoon(), deadlines.overdue());
        metrics.unknownCarriers(carriers.look());
    }

    @Scheduled(cron = "0 41 3 * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        LOG.infof(
                "%d uploads to the payment service provider were past their retention",
                uploads.forget(config.keepUploads()));
    }
}
