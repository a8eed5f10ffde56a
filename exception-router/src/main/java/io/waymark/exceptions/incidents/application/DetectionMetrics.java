package io.waymark.exceptions.incidents.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The meter of how fast faults are found; the one place where its name is spelled. */
@Singleton
public class DetectionMetrics {
    private static final String DETECTION = "waymark_incidents_detection";
    private final MeterRegistry meters;

    DetectionMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** From the beginning of a fault, as its emitter knows it, until it is a matter of the desk. */
    public void detected(String kind, Duration took) {
        Timer.builder(DETECTION)
                .description("from the beginning of a fault to its case")
                .tag("kind", kind)
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofHours(6))
                .register(meters)
                .record(took.isNegative() ? Duration.ZERO : took);
    }
}
