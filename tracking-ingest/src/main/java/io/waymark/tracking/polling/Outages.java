package io.waymark.tracking.polling;

import io.waymark.http.application.CallRates;
import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.incident.Incident.Kind;
import io.waymark.tracking.incident.IncidentAnnouncements;
import io.waymark.tracking.incident.Recovery;
import io.waymark.tracking.polling.CallHealth.Failures;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** The circuit breaker: an interface that fails in a row is left alone but for one attempt now and then, and its owner hears. */
@Singleton
public class Outages {
    private static final Logger LOG = Logger.getLogger(Outages.class);
    private static final int MOST_DOUBLINGS = 5;
    private final CallHealth health;
    private final CallSlots slots;
    private final CallRates rates;
    private final IncidentAnnouncements incidents;
    private final Clock clock;

    Outages(CallHealth health, CallSlots slots, CallRates rates, IncidentAnnouncements incidents, Clock clock) {
        this.health = health;
        this.slots = slots;
        this.rates = rates;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** A call failed. */
    @Transactional
    public void failed(PolledCarrier carrier, String reason) {
        rates.count(carrier.subject(), true);
        Instant now = clock.instant();
        Failures failures = health.failed(carrier.name(), now);
        int faults = failures.faults();
        if (faults < carrier.settings().breakerFailures()) {
            return;
        }
        int doublings = Math.min(MOST_DOUBLINGS, faults - carrier.settings().breakerFailures());
        double spread = 0.9 + 0.2 * ThreadLocalRandom.current().nextDouble();
        slots.probe(carrier.name(), Duration.ofMillis((long)
                (carrier.settings().breakerPause().toMillis() * Math.pow(2, doublings) * spread)));
        if (health.wentDown(carrier.name())) {
            LOG.warnf("%s is down after %d failed calls: %s", carrier.subject(), faults, reason);
            incidents.tell(List.of(Incident.of(
                            Kind.CARRIER_API_DOWN,
                            carrier.subject(),
                            "questions about parcels wait: " + reason,
                            null,
                            faults,
                            now)
                    .begunAt(failures.since())));
        }
    }

    /** A call was answered. */
    @Transactional
    public void answered(PolledCarrier carrier) {
        rates.count(carrier.subject(), false);
        if (health.answered(carrier.name())) {
            LOG.infof("%s answers again", carrier.subject());
            slots.resume(carrier.name());
            incidents.clear(List.of(new Recovery(
                    Kind.CARRIER_API_DOWN, carrier.subject(), "the interface answers again", clock.instant())));
        }
    }
}
