package io.waymark.delivery.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.envelope.UndecodableException;
import io.waymark.delivery.faults.TransientFaults;
import io.waymark.delivery.inbox.InboundMeters.Outcome;
import io.waymark.faults.FaultDescription;
import io.waymark.time.BackOff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tries parked keys again, each in its order, until their events have had their effect. */
@ApplicationScoped
class ParkedRetries {
    private static final Logger LOG = Logger.getLogger(ParkedRetries.class);
    private static final int KEYS_PER_LOOK = 100;

    private final Consumers consumers;
    private final ParkedEvents parked;
    private final EventReader reader;
    private final Inbox inbox;
    private final BackOff pauses;
    private final InboundMeters meters;

    ParkedRetries(
            Consumers consumers,
            ParkedEvents parked,
            EventReader reader,
            Inbox inbox,
            InboxConfig config,
            InboundMeters meters) {
        this.consumers = consumers;
        this.parked = parked;
        this.reader = reader;
        this.inbox = inbox;
        this.pauses = new BackOff(config.parked().firstPause(), config.parked().longestPause());
        this.meters = meters;
    }

    @Scheduled(
            identity = "waymark-parked-retries",
            every = "${waymark.inbox.parked.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (Consumer<?> consumer : consumers.all()) {
            try {
                for (String key : parked.due(consumer.name(), KEYS_PER_LOOK)) {
                    release(consumer, key);
                }
            } catch (RuntimeException fault) {
                if (!TransientFaults.isTransient(fault)) {
                    throw fault;
                }
                LOG.warnf("parked events wait for a fault to pass: %s", FaultDescription.of(fault));
                return;
            }
        }
    }

    /** Applies the key's events one by one until none is left or one fails. */
    private void release(Consumer<?> consumer, String key) {
        boolean more = true;
        while (more) {
            more = applyHead(consumer, key);
        }
    }

    private boolean applyHead(Consumer<?> consumer, String key) {
        String name = consumer.name();
        try {
            boolean applied = QuarkusTransaction.requiringNew().call(() -> {
                Optional<ParkedEvent> head = parked.lockHead(name, key);
                head.ifPresent(event -> apply(consumer, event));
                return head.isPresent();
            });
            if (applied) {
                meters.retried(name, Outcome.APPLIED);
            }
            return applied;
        } catch (RuntimeException failure) {
            if (TransientFaults.isTransient(failure)) {
                throw failure;
            }
            meters.retried(name, Outcome.FAILED);
            postpone(name, key, FaultDescription.of(failure));
            return false;
        }
    }

    private <P> void apply(Consumer<P> consumer, ParkedEvent head) {
        InboundEvent<P> event = understood(consumer, head);
        if (isFresh(consumer, event.id())) {
            consumer.handler().handle(List.of(event));
        }
        parked.remove(head);
    }

    private boolean isFresh(Consumer<?> consumer, UUID event) {
        return consumer.subscription().repetitions() == Repetitions.HARMLESS
                || !inbox.admit(consumer.name(), Set.of(event)).isEmpty();
    }

    private <P> InboundEvent<P> understood(Consumer<P> consumer, ParkedEvent head) {
        return switch (reader.read(head.record(), consumer.subscription())) {
            case Reading.Understood<P>(InboundEvent<P> event) -> event;
            case Reading.UnknownType<P>(String name) -> throw new IllegalStateException("unknown event type " + name);
            case Reading.Undecodable<P>(UndecodableException cause) -> throw new IllegalStateException(cause);
        };
    }

    private void postpone(String consumer, String key, String cause) {
        QuarkusTransaction.requiringNew().run(() -> parked.lockHead(consumer, key)
                .ifPresent(head -> parked.postpone(head, cause, pauses.after(head.attempts() + 1))));
        LOG.warnf("%s keeps a parked key waiting: %s", consumer, cause);
    }
}
