package io.waymark.tracking.polling;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.incident.Incident.Kind;
import io.waymark.tracking.incident.IncidentAnnouncements;
import io.waymark.tracking.polling.PolledLegs.Due;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells the technical owner of numbers that their carrier refuses, shipment by shipment. */
@Singleton
public class RefusedNumbers {
    /** Longer than the pause between two questions about a number that was refused. */
    private static final Duration NOT_REFUSED_AGAIN = Duration.ofDays(3);

    private final IncidentAnnouncements incidents;
    private final Clock clock;

    RefusedNumbers(IncidentAnnouncements incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Tells of refused numbers. */
    @Transactional
    public void tell(PolledCarrier carrier, List<Due> refused) {
        if (refused.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        incidents.tell(refused.stream()
                .map(due -> new Incident(
                                Kind.NUMBER_INVALID,
                                carrier.subject() + "/" + due.shipmentCode(),
                                "the carrier says that no such number exists",
                                null,
                                due.shipmentCode(),
                                null,
                                1,
                                now)
                        .overAfter(NOT_REFUSED_AGAIN))
                .toList());
    }
}
