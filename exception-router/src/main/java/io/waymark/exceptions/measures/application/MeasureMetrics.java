package io.waymark.exceptions.measures.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.exceptions.measures.application.Episodes.Step;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/** The meters of measures; the one place where their names are spelled. */
@Singleton
public class MeasureMetrics {
    private static final String ACKNOWLEDGEMENT = "waymark_cases_acknowledgement";
    private static final String RESOLUTION = "waymark_cases_resolution";
    private static final Duration[] MARKS = {
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(2),
        Duration.ofHours(4),
        Duration.ofHours(8),
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ofDays(3),
        Duration.ofDays(5),
        Duration.ofDays(14)
    };

    private final MeterRegistry registry;
    private final Timer query;
    private final Counter episodes;
    private final Counter waybills;

    MeasureMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.query = Timer.builder("waymark_measures_query")
                .description("one look at a period's counts")
                .publishPercentileHistogram()
                .register(registry);
        this.episodes = registry.counter("waymark_measures_rolled_up", "what", "episodes");
        this.waybills = registry.counter("waymark_measures_rolled_up", "what", "waybills");
    }

    void record(Step step) {
        if (step.acknowledged() != null) {
            timer(
                            ACKNOWLEDGEMENT,
                            "from an episode's beginning until a person saw to it",
                            "owner",
                            step.owner().name())
                    .record(step.acknowledged());
        }
        if (step.resolved() != null) {
            timer(
                            RESOLUTION,
                            "from an episode's beginning to its end",
                            "owner",
                            step.owner().name(),
                            "automatic",
                            Boolean.toString(step.automatic()))
                    .record(step.resolved());
        }
    }

    void rolledUp(int ofEpisodes, int ofWaybills) {
        episodes.increment(ofEpisodes);
        waybills.increment(ofWaybills);
    }

    <T> T timeQuery(Supplier<T> look) {
        Timer.Sample sample = Timer.start(registry);
        try {
            return look.get();
        } finally {
            sample.stop(query);
        }
    }

    /** Its marks are those of desks' clocks: a histogram of a timer ends at half a minute. */
    private Timer timer(String name, String description, String... tags) {
        return Timer.builder(name)
                .description(description)
                .tags(tags)
                .serviceLevelObjectives(MARKS)
                .register(registry);
    }
}
