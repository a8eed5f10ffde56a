package io.waymark.delivery.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.waymark.delivery.deadletter.DeadLetterException;
import io.waymark.delivery.faults.Patience;
import io.waymark.delivery.faults.StoppingException;
import io.waymark.delivery.faults.TransientFaults;
import io.waymark.delivery.inbox.InboundMeters.Outcome;
import io.waymark.delivery.inbox.RunningBatches.Running;
import io.waymark.faults.FaultDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
     * @throws RuntimeException  a transient fault that outlasted the tries of the batch; what is applied by then stays so
     */
    <P> void apply(Running batch, Consumer<P> consumer, List<Received<P>> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            overcome(batch, () -> applyTogether(consumer, events));
        } catch (StoppingException stopping) {
            throw stopping;
        } catch (RuntimeException failure) {
            if (TransientFaults.isTransient(failure)) {
                throw failure;
            }
            isolate(batch, consumer, events, failure);
        }
    }

    private <P> void isolate(Running batch, Consumer<P> consumer, List<Received<P>> events, RuntimeException failure) {
        if (events.size() == 1) {
            overcome(batch, () -> park(batch.consumer(), events.getFirst(), failure));
            return;
        }
        int half = events.size() / 2;
        apply(batch, consumer, events.subList(0, half));
        apply(batch, consumer, events.subList(half, events.size()));
    }

    /** Runs until no transient fault is in the way; liveness measures each attempt by itself. */
    private void overcome(Running batch, Runnable work) {
        overcome(batch, TransientFaults::isTransient, work);
    }

    /** Runs until the letters are safe: none may vanish, whatever the broker has against it. */
    void overcomeRefusals(Running batch, Runnable work) {
        overcome(batch, fault -> fault instanceof DeadLetterException || TransientFaults.isTransient(fault), work);
    }

    private void overcome(Running batch, Predicate<Throwable> passes, Runnable work) {
        patience.overcome(batch.consumer(), passes, batch.tries(), ignored -> meters.waited(batch.consumer()), () -> {
            batch.beginAttempt();
            work.run();
        });
    }

    private <P> void applyTogether(Consumer<P> consumer, List<Received<P>> events) {
        String name = consumer.name();
        record Count(int applied, int waiting) {}
        Count count = QuarkusTransaction.requiringNew().call(() -> {
            Admission admission =
                    switch (consumer.subscription().repetitions()) {
                        case PASSED_OVER -> inbox.admit(name, events);
                        case HARMLESS -> inbox.admitRepeatedly(name, events);
                    };
            List<Received<P>> waiting = events.stream()
                    .filter(received ->
                            admission.parked().contains(received.event().key()))
                    .toList();
            if (!waiting.isEmpty()) {
                parked.parkBehind(name, waiting);
            }
            List<InboundEvent<P>> fresh = inOrder(events, admission.fresh());
            if (!fresh.isEmpty()) {
                consumer.handler().handle(fresh);
            }
            return new Count(fresh.size(), waiting.size());
        });
        meters.events(name, Outcome.APPLIED, count.applied());
        meters.events(name, Outcome.WAITING, count.waiting());
        meters.events(name, Outcome.DUPLICATE, events.size() - count.applied() - count.waiting());
    }

    private static <P> List<InboundEvent<P>> inOrder(List<Received<P>> events, Set<UUID> fresh) {
        return events.stream()
                .map(Received::event)
                .filter(event -> fresh.remove(event.id()))
                .toList();
    }

    private void park(String consumer, Received<?> failed, RuntimeException failure) {
        String cause = FaultDescription.of(failure);
        QuarkusTransaction.requiringNew()
                .run(() -> parked.parkFailed(
                        consumer, failed, cause, config.parked().firstPause()));
        meters.events(consumer, Outcome.FAILED, 1);
        LOG.errorf(
                "%s parked the key of event %s (%s): %s",
                consumer, failed.event().id(), failed.event().type(), cause);
    }
}
