package io.waymark.tracking.incident;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An incident in the contract's words. */
public final class IncidentEvents {
    private static final String SOURCE = "tracking-ingest";

    /** The event to publish. */
    public static OutboundEvent<IncidentDetected> event(Incident incident) {
        IncidentKind kind = kind(incident.kind());
        return OutboundEvent.of(
                EventTypes.INCIDENT_DETECTED,
                SOURCE + ":" + kind,
                null,
                incident.detectedAt(),
                new IncidentDetected(
                        SOURCE,
                        kind,
                        incident.subject(),
                        incident.detail(),
                        incident.code(),
                        incident.shipmentCode(),
                        incident.orderId(),
                        incident.occurrences(),
                        incident.startedAt(),
                        seconds(incident.overAfter()),
                        incident.detectedAt()));
    }

    /** The event to publish where a fault is over. */
    public static OutboundEvent<IncidentCleared> event(Recovery recovery) {
        IncidentKind kind = kind(recovery.kind());
        return OutboundEvent.of(
                EventTypes.INCIDENT_CLEARED,
                SOURCE + ":" + kind,
                null,
                recovery.clearedAt(),
                new IncidentCleared(SOURCE, kind, recovery.subject(), recovery.detail(), recovery.clearedAt()));
    }

    private static @Nullable Long seconds(@Nullable Duration silence) {
        return silence == null ? null : Long.valueOf(silence.toSeconds());
    }

    private static IncidentKind kind(Incident.Kind kind) {
        return switch (kind) {
            case SIG_INVALID -> IncidentKind.SIG_INVALID;
            case PAYLOAD_INVALID -> IncidentKind.PAYLOAD_INVALID;
            case MAP_UNKNOWN -> IncidentKind.MAP_UNKNOWN;
            case NUMBER_INVALID -> IncidentKind.NUMBER_INVALID;
            case CARRIER_MISMATCH -> IncidentKind.CARRIER_MISMATCH;
            case SUBSCRIPTION_ABORTED -> IncidentKind.SUBSCRIPTION_ABORTED;
            case PUSH_GAP -> IncidentKind.PUSH_GAP;
            case CARRIER_API_DOWN -> IncidentKind.CARRIER_API_DOWN;
            case ERROR_RATE -> IncidentKind.ERROR_RATE;
            case CALLBACK_FAILING -> IncidentKind.CALLBACK_FAILING;
        };
    }

    private IncidentEvents() {}
}
