package io.waymark.exceptions.mass.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.mass.application.IncidentQueue;
import io.waymark.exceptions.mass.domain.IncidentEvent;
import io.waymark.exceptions.mass.domain.IncidentState;
import io.waymark.exceptions.mass.domain.MassIncident;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What is counted and logged of mass incidents, once it is committed; the one place where these metrics' names are spelled. */
@ApplicationScoped
public class IncidentMetrics {
    private static final String OPENED = "waymark_mass_incidents_opened";
    private static final String MEMBERS = "waymark_mass_incidents_members";
    private static final String OPEN = "waymark_mass_incidents_open";
    private static final String GATHER = "waymark_mass_incidents_gather";

    private final MeterRegistry meters;
    private final Timer gather;
    private final Map<Place, AtomicLong> open = new HashMap<>();

    private record Place(Owner owner, IncidentState state) {}

    IncidentMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.gather = Timer.builder(GATHER)
                .description("One batch of new cases, weighed and gathered")
                .publishPercentileHistogram()
                .register(meters);
        for (Owner owner : Owner.values()) {
            for (IncidentState state : IncidentState.values()) {
                if (state != IncidentState.CLOSED) {
                    AtomicLong gauge =
                            meters.gauge(OPEN, Tags.of("owner", owner.name(), "state", state.name()), new AtomicLong());
                    open.put(new Place(owner, state), gauge);
                }
            }
        }
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) IncidentEvent event) {
        MassIncident about = event.about();
        switch (event) {
            case IncidentEvent.Opened opened -> {
                meters.counter(OPENED, "code", about.cause().code()).increment();
                log("opened", about);
            }
            case IncidentEvent.Joined joined -> {
                meters.counter(MEMBERS, "code", about.cause().code())
                        .increment(joined.members().size());
                Log.infof(
                        "incident %s: %d cases joined",
                        about.id(), joined.members().size());
            }
            case IncidentEvent.Closed closed -> log("closed", about);
        }
    }

    /** Runs one batch under the stop-watch. */
    public int timeGather(Supplier<Integer> batch) {
        Timer.Sample sample = Timer.start(meters);
        try {
            return batch.get();
        } finally {
            sample.stop(gather);
        }
    }

    /** Shows how many incidents are not closed; what is missing is none. */
    public void showOpen(List<IncidentQueue.Count> counts) {
        Map<Place, Long> found = new HashMap<>();
        counts.forEach(count -> found.put(new Place(count.owner(), count.state()), count.incidents()));
        open.forEach((place, gauge) -> gauge.set(found.getOrDefault(place, 0L)));
    }

    private static void log(String what, MassIncident about) {
        Log.infof(
                "incident %s %s: %s of %s at %s for %s",
                about.id(),
                what,
                about.cause().code(),
                about.cause().carrier(),
                about.cause().place(),
                about.owner());
    }
}
