package io.waymark.order.ordering.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.application.ForgetPeople;
import io.waymark.order.ordering.application.ForgetPeople.Step;
import io.waymark.order.ordering.application.Orders.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Forgets the people of old orders, step by step, so that no transaction is long. */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final ForgetPeople forget;
    private final RetentionConfig config;
    private final OrderMetrics metrics;

    Retention(ForgetPeople forget, RetentionConfig config, OrderMetrics metrics) {
        this.forget = forget;
        this.config = config;
        this.metrics = metrics;
    }

    @Scheduled(
            every = "1h",
            delayed = "{waymark.orders.retention.first-after:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        int forgotten = 0;
        Optional<Step> step = forget.step(config.people(), Place.FIRST);
        while (step.isPresent()) {
            forgotten += step.get().forgotten();
            step = forget.step(config.people(), step.get().last());
        }
        if (forgotten > 0) {
            metrics.forgotten(forgotten);
            LOG.infof("%d orders no longer name their people", forgotten);
        }
    }
}
