package io.waymark.tracking.subscription.application;

import io.waymark.tracking.subscription.domain.DeliveryStatus;
import io.waymark.tracking.subscription.domain.Health;
import io.waymark.tracking.subscription.domain.Outcome;
import io.waymark.tracking.subscription.domain.RetrySchedule;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes down what attempts came to, and decides what follows: another attempt, the end, a rest for the endpoint, an incident. */
@Singleton
public class RecordAttempts {
    private static final Logger LOG = Logger.getLogger(RecordAttempts.class);
    private final CallbackQueue queue;
    private final EndpointFacts facts;
    private final RetrySchedule schedule;
    private final Health.Limits limits;
    private final CallbackMetrics metrics;
    private final Clock clock;

    RecordAttempts(
            CallbackQueue queue,
            EndpointFacts facts,
            RetrySchedule schedule,
            Health.Limits limits,
            CallbackMetrics metrics,
            Clock clock) {
        this.queue = queue;
        this.facts = facts;
        this.schedule = schedule;
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Records attempts; those whose lease passed to somebody else meanwhile have no effect. */
    @Transactional
    public void record(List<Attempt> attempts) {
        Map<UUID, Health> before = queue.lockEndpoints(attempts.stream()
                .map(attempt -> attempt.callback().subscriptionId())
                .distinct()
                .toList());
        Map<UUID, Health> after = new HashMap<>(before);
        List<Ending> endings = new ArrayList<>();
        Instant now = clock.instant();
        for (Attempt attempt : queue.lockHeld(attempts)) {
            UUID endpoint = attempt.callback().subscriptionId();
            Health health = after.get(endpoint);
            if (health != null) {
                after.put(endpoint, health.after(attempt.outcome(), putOff(attempt.outcome()), limits, now));
                endings.add(ending(attempt, now));
            }
        }
        queue.close(endings);
        tell(before, after, now);
        after.entrySet().removeAll(before.entrySet());
        queue.saveHealth(after);
        metrics.gaveUp((int) endings.stream()
                .filter(ending -> ending.status() == DeliveryStatus.GIVEN_UP)
                .count());
    }

    private Ending ending(Attempt attempt, Instant now) {
        return switch (attempt.outcome()) {
            case Outcome.Taken taken -> new Ending(attempt, DeliveryStatus.DELIVERED, null);
            case Outcome.Gone gone -> new Ending(attempt, DeliveryStatus.GIVEN_UP, null);
            case Outcome.Failed failed -> {
                Instant retryAt = schedule.pauseAfter(
                                attempt.callback().attempt(),
                                failed.retryAfter(),
                                ThreadLocalRandom.current().nextDouble())
                        .map(now::plus)
                        .orElse(null);
                yield failed(attempt, retryAt);
            }
        };
    }

    private static Ending failed(Attempt attempt, @Nullable Instant retryAt) {
        if (retryAt == null) {
            LOG.warnf(
                    "callback %s of %s to subscription %s is given up after %d attempts",
                    attempt.callback().id(),
                    attempt.callback().shipmentCode(),
                    attempt.callback().subscriptionId(),
                    attempt.callback().attempt());
            return new Ending(attempt, DeliveryStatus.GIVEN_UP, null);
        }
        return new Ending(attempt, DeliveryStatus.PENDING, retryAt);
    }

    /** An endpoint that names a time wants to be left alone as a whole. */
    private Duration putOff(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? schedule.bounded(failed.retryAfter()) : Duration.ZERO;
    }

    private void tell(Map<UUID, Health> before, Map<UUID, Health> after, Instant now) {
        before.forEach((endpoint, was) -> {
            Health is = after.getOrDefault(endpoint, was);
            if (is.gone() && !was.gone()) {
                LOG.warnf("subscription %s is disabled: its endpoint is gone", endpoint);
                facts.failing(endpoint, "the endpoint answered 410, so it is not called any more", is.failures(), now);
            } else if (is.told() && !was.told()) {
                LOG.warnf("the endpoint of subscription %s failed %d times in a row", endpoint, is.failures());
                facts.failing(endpoint, "the endpoint does not take callbacks; they wait", is.failures(), now);
            } else if (was.told() && !is.told()) {
                facts.recovered(endpoint, "the endpoint takes callbacks again", now);
            }
        });
    }
}
