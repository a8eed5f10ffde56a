package io.waymark.tracking.mapping.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The meters of the mapping; the one place where their names are spelled. */
@Singleton
public class MappingMetrics {
    private final MeterRegistry registry;
    private final AtomicLong unknown;
    private final AtomicLong open;
    private final AtomicLong failing;
    private final Timer batches;

    MappingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.unknown = registry.gauge("waymark_mapping_unknown_codes", new AtomicLong());
        this.open = registry.gauge("waymark_mapping_replays_open", new AtomicLong());
        this.failing = registry.gauge("waymark_mapping_replays_failing", new AtomicLong());
        this.batches = Timer.builder("waymark_mapping_replay_batch")
                .description("one batch of a replay, with its commit")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** Watches which revision this process reads by. */
    void watchRevision(Supplier<Number> newest) {
        io.micrometer.core.instrument.Gauge.builder("waymark_mapping_revision", newest)
                .description("the newest mapping revision that pushes are read by")
                .register(registry);
    }

    /** What waits, as counted now and then. */
    public void waiting(long unknownCodes, Replays.Open replays) {
        unknown.set(unknownCodes);
        open.set(replays.replays());
        failing.set(replays.failing());
    }

    void stepped(String provider, Step step) {
        registry.counter("waymark_mapping_replay_nodes", "provider", provider).increment((double) step.nodesRead());
        registry.counter("waymark_mapping_replay_changed_nodes", "provider", provider)
                .increment((double) step.nodesChanged());
    }

    void batch(long nanos) {
        batches.record(Duration.ofNanos(nanos));
    }

    void failed() {
        registry.counter("waymark_mapping_replay_failures").increment();
    }
}
