package io.waymark.delivery.incidents;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import org.jspecify.annotations.Nullable;

/** Makes events of incidents: those of a service and kind have one key, so that a beginning and its end keep their order. */
public final class IncidentNews {

    /** The event that tells of a fault that concerns no merchant. */
    public static OutboundEvent<IncidentDetected> of(IncidentDetected incident) {
        return of(incident, null);
    }

    /** The event that tells of a fault of what belongs to a merchant; null where it belongs to none. */
    public static OutboundEvent<IncidentDetected> of(IncidentDetected incident, @Nullable String merchantId) {
        return OutboundEvent.of(
                EventTypes.INCIDENT_DETECTED,
                key(incident.source(), incident.kind()),
                merchantId,
                incident.detectedAt(),
                incident);
    }

    /** The event that tells that a fault is over. */
    public static OutboundEvent<IncidentCleared> of(IncidentCleared end) {
        return OutboundEvent.of(EventTypes.INCIDENT_CLEARED, key(end.source(), end.kind()), null, end.clearedAt(), end);
    }

    private static String key(String source, IncidentKind kind) {
        return source + ":" + kind;
    }

    private IncidentNews() {}
}
