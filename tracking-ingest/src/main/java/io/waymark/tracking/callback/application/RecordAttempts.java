package io.waymark.tracking.callback.application;

import io.waymark.tracking.callback.domain.DeliveryStatus;
import io.waymark.webhook.domain.CircuitBreaker;
import io.waymark.webhook.domain.EndpointHealth;
import io.waymark.webhook.domain.Outcome;
import io.waymark.webhook.domain.RetrySchedule;
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
    private final EndpointIncidents incidents;
    private final RetrySchedule schedule;
    private final CircuitBreaker breaker;
    private final CallbackMetrics metrics;
    private final Clock clock;

    RecordAttempts(
            CallbackQueue queue,
            EndpointIncidents incidents,
            RetrySchedule schedule,
            CircuitBreaker breaker,
            CallbackMetrics metrics,
            Clock clock) {
        this.queue = queue;
        this.incidents = incidents;
        this.schedule = schedule;
        this.breaker = breaker;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Records attempts; those whose lease passed to somebody else meanwhile have no effect. */
    @Transactional
    public void record(List<Attempt> attempts) {
        Map<UUID, EndpointHealth> before = queue.lockEndpoints(attempts.stream()
                .map(attempt -> attempt.callback().subscriptionId())
                .distinct()
                .toList());
        Map<UUID, EndpointHealth> after = new HashMap<>(before);
        List<Ending> endings = new ArrayList<>();
        Instant now = clock.instant();
        for (Attempt attempt : queue.lockHeld(attempts)) {
            UUID endpoint = attempt.callback().subscriptionId();
            EndpointHealth health = after.get(endpoint);
            if (health != null) {
                after.put(endpoint, breaker.after(health, attempt.outcome(), retryAfter(attempt.outcome()), now));
                endings.add(ending(attempt, now));
            }
        }
        queue.close(endings);
        report(before, after, now);
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
    private Duration retryAfter(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? schedule.bounded(failed.retryAfter()) : Duration.ZERO;
    }

    private void report(Map<UUID, EndpointHealth> before, Map<UUID, EndpointHealth> after, Instant now) {
        before.forEach((endpoint, was) -> {
            EndpointHealth is = after.getOrDefault(endpoint, was);
            if (is.gone() && !was.gone()) {
                LOG.warnf("subscription %s is disabled: its endpoint is gone", endpoint);
                incidents.failing(endpoint, "the endpoint answered 410, so it is not called any more", is, now);
            } else if (is.reported() && !was.reported()) {
                LOG.warnf("the endpoint of subscription %s failed %d times in a row", endpoint, is.failures());
                incidents.failing(endpoint, "the endpoint does not take callbacks; they wait", is, now);
            } else if (was.reported() && !is.reported()) {
                incidents.recovered(endpoint, "the endpoint takes callbacks again", now);
            }
        });
    }
}
