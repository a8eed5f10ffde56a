package io.waymark.reconciliation.settlement.adapter.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.settlement.adapter.config.SettlementConfig;
import io.waymark.reconciliation.settlement.application.FollowCarrierList;
import io.waymark.reconciliation.settlement.domain.UnreadableListException;
import io.waymark.work.StartOrder;
import io.waymark.work.Worker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Brings the provider's table of carriers into effect before anything connects, and looks every few seconds whether its file or
 * another replica has a newer one. One that cannot be used stops the start, and later changes nothing.
 */
@Singleton
@Startup(StartOrder.SETTINGS)
public class CarrierListWatch {
    private static final Logger LOG = Logger.getLogger(CarrierListWatch.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final FollowCarrierList list;
    private final ReconciliationMetrics metrics;
    private final Duration pause;
    private final Worker worker;

    CarrierListWatch(FollowCarrierList list, ReconciliationMetrics metrics, SettlementConfig config) {
        this.list = list;
        this.metrics = metrics;
        this.pause = config.carrierList().watch();
        this.worker = new Worker("psp-carrier-list", this::look);
    }

    @PostConstruct
    void start() {
        list.loadGiven();
        list.follow();
        worker.start();
    }

    private Duration look() {
        try {
            list.loadGiven();
        } catch (UnreadableListException unfit) {
            metrics.carrierListUnfit();
            LOG.errorf(
                    "the provider's table of carriers in the tables folder cannot be used, the last one goes on: %s",
                    unfit.getMessage());
        }
        list.follow();
        return pause;
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop(PATIENCE_AT_STOP);
    }
}
