package io.waymark.delivery.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.envelope.UndecodableException;
import io.waymark.delivery.faults.TransientFaults;
import io.waymark.delivery.inbox.InboundMeters.Outcome;
import io.waymark.delivery.inbox.Subscriptions.Entry;
import io.waymark.faults.FaultDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    private final Subscriptions subscriptions;
    private final ParkedEvents parked;
    private final EventReader reader;
    private final Inbox inbox;
    private final InboxConfig config;
    private final InboundMeters meters;

    ParkedRetries(
            Subscriptions subscriptions,
            ParkedEvents parked,
            EventReader reader,
            Inbox inbox,
            InboxConfig config,
            InboundMeters meters) {
        this.subscriptions = subscriptions;
        this.parked = parked;
        this.reader = reader;
        this.inbox = inbox;
        this.config = config;
        this.meters = meters;
    }

    @Scheduled(
            identity = "waymark-parked-retries",
            every = "${waymark.inbox.parked.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (Entry entry : subscriptions.all()) {
            try {
                for (String key : parked.due(entry.subscription().consumer(), KEYS_PER_LOOK)) {
                    release(entry, key);
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
    private void release(Entry entry, String key) {
        boolean more = true;
        while (more) {
            more = applyHead(entry, key);
        }
    }

    private boolean applyHead(Entry entry, String key) {
        String consumer = entry.subscription().consumer();
        try {
            boolean applied = QuarkusTransaction.requiringNew().call(() -> {
                Optional<ParkedEvent> head = parked.lockHead(consumer, key);
                head.ifPresent(event -> apply(entry, event));
                return head.isPresent();
            });
            if (applied) {
                meters.retried(consumer, Outcome.APPLIED);
            }
            return applied;
        } catch (RuntimeException failure) {
            if (TransientFaults.isTransient(failure)) {
                throw failure;
            }
            meters.retried(consumer, Outcome.FAILED);
            postpone(consumer, key, FaultDescription.of(failure));
            return false;
        }
    }

    private void apply(Entry entry, ParkedEvent head) {
        InboundEvent<?> event = understood(head);
        if (isFresh(entry.subscription(), event.id())) {
            entry.handler().handle(List.of(event));
        }
        parked.remove(head);
    }

    private boolean isFresh(Subscription subscription, UUID event) {
        return subscription.repetitions() == Repetitions.HARMLESS
                || !inbox.admit(subscription.consumer(), Set.of(event)).isEmpty();
    }

    private InboundEvent<?> understood(ParkedEvent head) {
        return switch (reader.read(head.record())) {
            case Reading.Understood(InboundEvent<?> event) -> event;
            case Reading.UnknownType(String name) -> throw new IllegalStateException("unknown event type " + name);
            case Reading.Undecodable(UndecodableException cause) -> throw new IllegalStateException(cause);
        };
    }

    private void postpone(String consumer, String key, String cause) {
        QuarkusTransaction.requiringNew().run(() -> parked.lockHead(consumer, key)
                .ifPresent(head -> parked.postpone(head, cause, pauseAfter(head.attempts() + 1))));
        LOG.warnf("%s keeps a parked key waiting: %s", consumer, cause);
    }

    private Duration pauseAfter(int attempts) {
        Duration longest = config.parked().longestPause();
        Duration pause = config.parked().firstPause().multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
