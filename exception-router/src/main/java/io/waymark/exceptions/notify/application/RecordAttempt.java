package io.waymark.exceptions.notify.application;

import io.waymark.http.application.CallRates;
import io.waymark.webhook.domain.CircuitBreaker;
import io.waymark.webhook.domain.EndpointHealth;
import io.waymark.webhook.domain.Outcome;
import io.waymark.webhook.domain.Outcome.Fault;
import io.waymark.webhook.domain.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Writes down what an attempt came to, and decides what follows: another one, the end, a rest for the channel, an incident. */
@ApplicationScoped
public class RecordAttempt {
    private static final Logger LOG = Logger.getLogger(RecordAttempt.class);
    private final Notices notices;
    private final ChannelIncidents incidents;
    private final RetrySchedule schedule;
    private final CircuitBreaker breaker;
    private final CallRates rates;
    private final NoticeMetrics metrics;
    private final Clock clock;

    RecordAttempt(
            Notices notices,
            ChannelIncidents incidents,
            RetrySchedule schedule,
            CircuitBreaker breaker,
            CallRates rates,
            NoticeMetrics metrics,
            Clock clock) {
        this.notices = notices;
        this.incidents = incidents;
        this.schedule = schedule;
        this.breaker = breaker;
        this.rates = rates;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Has no effect where the lease passed to somebody else meanwhile. */
    @Transactional
    public void record(Outgoing message, Outcome told) {
        Outcome outcome = counted(told);
        rates.count(ChannelIncidents.subject(message.channel()), outcome instanceof Outcome.Failed);
        Instant now = clock.instant();
        EndpointHealth before = notices.lockHealth(message.channel());
        Ending ending = ending(message, outcome, now);
        if (!notices.close(message, outcome, ending)) {
            return;
        }
        EndpointHealth after = after(before, outcome, ending, now);
        notices.saveHealth(message.channel(), after);
        report(message.channel(), before, after, now);
        switch (ending) {
            case Ending.Sent sent -> metrics.sent(Duration.between(message.dueSince(), now));
            case Ending.Again again -> {}
            case Ending.GivenUp givenUp -> giveUp(message, after, now);
        }
    }

    /** Nothing of a message is left to tell. */
    @Transactional
    public void leave(Outgoing message) {
        if (notices.retract(message, clock.instant())) {
            metrics.retracted(message.news().size());
        }
    }

    /** Whatever was given up is reported, so that the next success tells the end. */
    private EndpointHealth after(EndpointHealth before, Outcome outcome, Ending ending, Instant now) {
        EndpointHealth after = breaker.after(before, outcome, asked(outcome), now);
        return ending instanceof Ending.GivenUp
                ? new EndpointHealth(after.failures(), after.failingSince(), after.restsUntil(), true, after.gone())
                : after;
    }

    /** A channel is ours to configure: that it is gone is a fault to mend, and no wish to respect. */
    private static Outcome counted(Outcome told) {
        return told instanceof Outcome.Gone gone ? new Outcome.Failed(gone.responseCode(), Fault.STATUS, null) : told;
    }

    private Ending ending(Outgoing message, Outcome outcome, Instant now) {
        if (!(outcome instanceof Outcome.Failed failed)) {
            return new Ending.Sent(now);
        }
        return schedule.pauseAfter(
                        message.attempt(),
                        failed.retryAfter(),
                        ThreadLocalRandom.current().nextDouble())
                .<Ending>map(pause -> new Ending.Again(now.plus(pause)))
                .orElseGet(() -> new Ending.GivenUp(now));
    }

    private Duration asked(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? schedule.bounded(failed.retryAfter()) : Duration.ZERO;
    }

    private void report(String channel, EndpointHealth before, EndpointHealth after, Instant now) {
        if (after.reported() && !before.reported()) {
            LOG.warnf("the channel %s failed %d times in a row", channel, after.failures());
            incidents.failing(
                    channel, "the channel takes no notices; they wait", after.failures(), after.failingSince(), now);
        } else if (before.reported() && !after.reported()) {
            incidents.recovered(channel, now);
        }
    }

    private void giveUp(Outgoing message, EndpointHealth health, Instant now) {
        LOG.warnf(
                "notice %s to the channel %s is given up after %d attempts",
                message.id(), message.channel(), message.attempt());
        incidents.failing(message.channel(), "a notice is given up: " + message.id(), 1, health.failingSince(), now);
        metrics.gaveUp();
    }
}
