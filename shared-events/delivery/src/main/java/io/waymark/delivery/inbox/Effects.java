package io.waymark.delivery.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.waymark.delivery.faults.Patience;
import io.waymark.delivery.faults.StoppingException;
import io.waymark.delivery.inbox.InboundMeters.Outcome;
import io.waymark.delivery.inbox.RunningBatches.Running;
import io.waymark.faults.FaultDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets events take effect in one transaction with their inbox rows. When they fail for a reason of their own they are
 * halved until the culprit stands alone; only its key waits, all others go on, and each key keeps its order.
 */
@ApplicationScoped
class Effects {
    private static final Logger LOG = Logger.getLogger(Effects.class);

    private final Inbox inbox;
    private final ParkedEvents parked;
    private final Patience patience;
    private final InboxConfig config;
    private final InboundMeters meters;

    Effects(Inbox inbox, ParkedEvents parked, Patience patience, InboxConfig config, InboundMeters meters) {
        this.inbox = inbox;
        this.parked = parked;
        this.patience = patience;
        this.config = config;
        this.meters = meters;
    }

    /**
     * Returns when each event has had its effect, had it before, or is parked.
     *
     * @throws StoppingException when the application stops first
     */
    void apply(Running batch, Subscription subscription, List<Received> events, InboundHandler handler) {
        if (events.isEmpty()) {
            return;
        }
        try {
            overcome(batch, () -> applyTogether(subscription, events, handler));
        } catch (StoppingException stopping) {
            throw stopping;
        } catch (RuntimeException failure) {
            isolate(batch, subscription, events, handler, failure);
        }
    }

    private void isolate(
            Running batch,
            Subscription subscription,
            List<Received> events,
            InboundHandler handler,
            RuntimeException failure) {
        if (events.size() == 1) {
            overcome(batch, () -> park(batch.consumer(), events.getFirst(), failure));
            return;
        }
        int half = events.size() / 2;
        apply(batch, subscription, events.subList(0, half), handler);
        apply(batch, subscription, events.subList(half, events.size()), handler);
    }

    /** Runs until no transient fault is in the way; liveness measures each attempt by itself. */
    void overcome(Running batch, Runnable work) {
        patience.overcome(batch.consumer(), ignored -> meters.waited(batch.consumer()), () -> {
            batch.beginAttempt();
            work.run();
        });
    }

    private void applyTogether(Subscription subscription, List<Received> events, InboundHandler handler) {
        String consumer = subscription.consumer();
        record Count(int applied, int waiting) {}
        Count count = QuarkusTransaction.requiringNew().call(() -> {
            Admission admission =
                    switch (subscription.repetitions()) {
                        case PASSED_OVER -> inbox.admit(consumer, events);
                        case HARMLESS -> inbox.admitRepeatedly(consumer, events);
                    };
            List<Received> waiting = events.stream()
                    .filter(received ->
                            admission.parked().contains(received.event().key()))
                    .toList();
            if (!waiting.isEmpty()) {
                parked.parkBehind(consumer, waiting);
            }
            List<InboundEvent<?>> fresh = inOrder(events, admission.fresh());
            if (!fresh.isEmpty()) {
                handler.handle(fresh);
            }
            return new Count(fresh.size(), waiting.size());
        });
        meters.events(consumer, Outcome.APPLIED, count.applied());
        meters.events(consumer, Outcome.WAITING, count.waiting());
        meters.events(consumer, Outcome.DUPLICATE, events.size() - count.applied() - count.waiting());
    }

    private static List<InboundEvent<?>> inOrder(List<Received> events, Set<UUID> fresh) {
        return events.stream()
                .<InboundEvent<?>>map(Received::event)
                .filter(event -> fresh.remove(event.id()))
                .toList();
    }

    private void park(String consumer, Received failed, RuntimeException failure) {
        String cause = FaultDescription.of(failure);
        QuarkusTransaction.requiringNew()
                .run(() -> parked.parkFailed(
                        consumer, failed, cause, config.parked().firstPause()));
        meters.events(consumer, Outcome.FAILED, 1);
        LOG.errorf(
                "%s parked the key of event %s (%s): %s",
                consumer, failed.event().id(), failed.event().type().name(), cause);
    }
}
