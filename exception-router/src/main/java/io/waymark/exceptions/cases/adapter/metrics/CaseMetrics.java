package io.waymark.exceptions.cases.adapter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.waymark.exceptions.cases.domain.CaseEvent;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.classify.domain.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What is counted and logged of cases, once it is committed; the one place where these metrics' names are spelled. */
@ApplicationScoped
public class CaseMetrics {
    private static final String OPENED = "waymark_cases_opened";
    private static final String RESOLVED = "waymark_cases_resolved";
    private static final String REOPENED = "waymark_cases_reopened";
    private static final String ESCALATED = "waymark_cases_escalated";
    private static final String OPEN = "waymark_cases_open";
    private static final String DETECTION = "waymark_cases_detection";
    private static final String SWEEP = "waymark_cases_sweep";
    private static final String DEFERRED = "waymark_cases_sweep_deferred";

    private final MeterRegistry meters;
    private final Timer detection;
    private final Timer sweep;
    private final Counter deferred;
    private final Map<Owner, AtomicLong> open = new EnumMap<>(Owner.class);

    CaseMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.detection = timer(DETECTION, "From the moment we could know of a trouble to its case");
        this.sweep = timer(SWEEP, "One batch of due clocks");
        this.deferred = meters.counter(DEFERRED);
        for (Owner owner : Owner.values()) {
            open.put(
                    owner,
                    meters.gauge(OPEN, io.micrometer.core.instrument.Tags.of("owner", owner.name()), new AtomicLong()));
        }
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseEvent event) {
        ExceptionCase about = event.about();
        String owner = about.routing().owner().name();
        switch (event) {
            case CaseEvent.Opened opened -> {
                meters.counter(OPENED, "code", about.routing().code(), "owner", owner)
                        .increment();
                Duration latency = Duration.between(opened.knownAt(), opened.at());
                detection.record(latency.isNegative() ? Duration.ZERO : latency);
                log("opened", about);
            }
            case CaseEvent.Resolved resolved -> {
                meters.counter(
                                RESOLVED,
                                "automatic",
                                Boolean.toString(resolved.resolution().automatic()))
                        .increment();
                log("resolved", about);
            }
            case CaseEvent.Reopened reopened -> {
                if (reopened.takenBack() == null) {
                    meters.counter(REOPENED, "code", about.routing().code()).increment();
                }
                log("reopened", reopened.about());
            }
            case CaseEvent.Escalated escalated -> {
                meters.counter(ESCALATED, "clock", escalated.clock(), "percent", String.valueOf(escalated.percent()))
                        .increment();
                log("escalated", about);
            }
            case CaseEvent.Routed routed -> log("routed", routed.about());
        }
    }

    /** Runs one batch of the sweep under the stop-watch. */
    public int timeSweep(Supplier<Integer> batch) {
        Timer.Sample sample = Timer.start(meters);
        try {
            return batch.get();
        } finally {
            sample.stop(sweep);
        }
    }

    /** The clocks of a subject could not ring. */
    public void deferred() {
        deferred.increment();
    }

    /** Shows how many cases are open on each desk; a desk that is missing has none. */
    public void showOpen(Map<Owner, Long> counts) {
        open.forEach((owner, gauge) -> gauge.set(counts.getOrDefault(owner, 0L)));
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .register(meters);
    }

    private static void log(String what, ExceptionCase about) {
        Log.infof(
                "case %s %s: %s of %s for %s",
                about.id(),
                what,
                about.routing().code(),
                about.reference().subject().key(),
                about.routing().owner());
    }
}
