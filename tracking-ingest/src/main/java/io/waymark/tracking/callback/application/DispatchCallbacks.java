package io.waymark.tracking.callback.application;

import io.waymark.http.application.CallRates;
import io.waymark.webhook.domain.Outcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/**
 * Sends what is due. One thread takes turns here: it records what ended, claims what is due, and hands it on; between the
 * two transactions the attempts run by themselves.
 */
@Singleton
public class DispatchCallbacks {
    private static final Logger LOG = Logger.getLogger(DispatchCallbacks.class);
    private final Queue<Attempt> ended = new ConcurrentLinkedQueue<>();
    private final List<Attempt> unrecorded = new ArrayList<>();
    private final Map<UUID, Integer> underWay = new HashMap<>();
    private final ClaimCallbacks claims;
    private final RecordAttempts records;
    private final Callbacks callbacks;
    private final Wakeups wakeups;
    private final CallRates rates;
    private final CallbackMetrics metrics;
    private final SendingLimits limits;
    private final Clock clock;

    DispatchCallbacks(
            ClaimCallbacks claims,
            RecordAttempts records,
            Callbacks callbacks,
            Wakeups wakeups,
            CallRates rates,
            CallbackMetrics metrics,
            SendingLimits limits,
            Clock clock) {
        this.claims = claims;
        this.records = records;
        this.callbacks = callbacks;
        this.wakeups = wakeups;
        this.rates = rates;
        this.metrics = metrics;
        this.limits = limits;
        this.clock = clock;
    }

    /** One turn; true where something was taken up, so that another turn is worth while. For one thread. */
    public boolean turn() {
        recordEnded();
        int room = limits.inAll() - total();
        List<Outgoing> claimed = room > 0 ? claims.claim(underWay, room) : List.of();
        claimed.forEach(callback -> underWay.merge(callback.subscriptionId(), 1, Integer::sum));
        metrics.underWay(total());
        claimed.forEach(this::send);
        return !claimed.isEmpty();
    }

    /** Records what ended; true while attempts are under way. For the same thread. */
    public boolean recordEnded() {
        for (Attempt attempt = ended.poll(); attempt != null; attempt = ended.poll()) {
            metrics.attempted(attempt);
            rates.count(
                    EndpointIncidents.subject(attempt.callback().subscriptionId()),
                    attempt.outcome() instanceof Outcome.Failed);
            unrecorded.add(attempt);
        }
        forgetLapsed();
        if (!unrecorded.isEmpty()) {
            records.record(unrecorded);
            unrecorded.forEach(attempt -> release(attempt.callback().subscriptionId()));
            unrecorded.clear();
        }
        metrics.underWay(total());
        return !underWay.isEmpty();
    }

    /** What could not be recorded within its lease is sent again by whoever claims it next, under the same id. */
    private void forgetLapsed() {
        Instant now = clock.instant();
        unrecorded.removeIf(attempt -> {
            boolean lapsed = attempt.callback().leaseEnds().isBefore(now);
            if (lapsed) {
                LOG.warnf(
                        "callback %s could not be recorded in time",
                        attempt.callback().id());
                release(attempt.callback().subscriptionId());
            }
            return lapsed;
        });
    }

    private void send(Outgoing callback) {
        long start = System.nanoTime();
        callbacks.send(callback, outcome -> ended(callback, outcome, start));
    }

    private void ended(Outgoing callback, Outcome outcome, long start) {
        ended.add(new Attempt(callback, outcome, clock.instant(), Duration.ofNanos(System.nanoTime() - start)));
        wakeups.wake();
    }

    private int total() {
        return underWay.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void release(UUID endpoint) {
        underWay.computeIfPresent(endpoint, (id, count) -> count == 1 ? null : count - 1);
    }
}
