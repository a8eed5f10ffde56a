package io.waymark.exceptions.notify.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.exceptions.notify.application.Notices.Backlog;
import io.waymark.webhook.domain.Outcome;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The meters of notices; the one place where their names are spelled. */
@Singleton
public class NoticeMetrics {
    private static final String ATTEMPT = "waymark_notices_attempt";
    private final MeterRegistry registry;
    private final Timer delivery;
    private final Counter queued;
    private final Counter retracted;
    private final Counter givenUp;
    private final Counter faults;
    private final AtomicLong failingChannels;
    private final AtomicLong oldestDue;

    NoticeMetrics(MeterRegistry registry) {
        this.registry = registry;
        delivery = Timer.builder("waymark_notices_delivery")
                .description("from the moment that a notice was due to the attempt that was taken")
                .publishPercentileHistogram()
                .register(registry);
        queued = registry.counter("waymark_notices_queued");
        retracted = registry.counter("waymark_notices_retracted");
        givenUp = registry.counter("waymark_notices_given_up");
        faults = registry.counter("waymark_notices_faults");
        failingChannels = gauge("waymark_notices_failing_channels");
        oldestDue = gauge("waymark_notices_oldest_due_seconds");
    }

    void queued(int notices) {
        queued.increment(notices);
    }

    void retracted(int notices) {
        retracted.increment(notices);
    }

    void attempted(String channel, Outcome outcome, Duration took) {
        String word =
                switch (outcome) {
                    case Outcome.Taken taken -> "taken";
                    case Outcome.Gone gone -> "gone";
                    case Outcome.Failed failed -> failed.fault().name().toLowerCase(Locale.ROOT);
                };
        registry.timer(ATTEMPT, "channel", channel, "outcome", word).record(took);
    }

    void sent(Duration late) {
        delivery.record(late.isNegative() ? Duration.ZERO : late);
    }

    void gaveUp() {
        givenUp.increment();
    }

    /** A turn of the worker failed. */
    public void fault() {
        faults.increment();
    }

    public void backlog(Backlog backlog) {
        failingChannels.set(backlog.failing());
        oldestDue.set(backlog.oldestDueSeconds());
    }

    private AtomicLong gauge(String name) {
        AtomicLong number = new AtomicLong();
        registry.gauge(name, number);
        return number;
    }
}
