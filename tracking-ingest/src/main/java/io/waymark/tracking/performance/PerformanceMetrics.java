package io.waymark.tracking.performance;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The meters of the figures; the one place where their names are spelled. */
@Singleton
public class PerformanceMetrics {
    private final Counter recounted;
    private final Timer batch;
    private final Timer answered;
    private final Counter published;
    private final Timer publishing;

    PerformanceMetrics(MeterRegistry registry) {
        this.recounted = Counter.builder("waymark_performance_recounted_parcels")
                .description("parcels whose contribution to the carriers' figures changed")
                .register(registry);
        this.batch = timer(registry, "waymark_performance_recount", "one batch of changed journeys");
        this.answered = timer(registry, "waymark_performance_query", "from a question about carriers to its answer");
        this.published = Counter.builder("waymark_performance_published_lanes")
                .description("lanes whose figures others were told")
                .register(registry);
        this.publishing = timer(registry, "waymark_performance_publish", "one look at all lanes for what changed");
    }

    void recounted(int parcels, long nanos) {
        recounted.increment(parcels);
        batch.record(nanos, TimeUnit.NANOSECONDS);
    }

    void published(int lanes, long nanos) {
        published.increment(lanes);
        publishing.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A question was answered. */
    public void answered(long nanos) {
        answered.record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Timer timer(MeterRegistry registry, String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .register(registry);
    }
}
