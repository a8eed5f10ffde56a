package io.waymark.tracking.incident;

import io.waymark.delivery.incidents.IncidentNews;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;

/** An incident in the contract's words. */
public final class IncidentEvents {
    private static final String SOURCE = "tracking-ingest";

    /** The event to publish. */
    public static OutboundEvent<IncidentDetected> event(Incident incident) {
        return IncidentNews.of(IncidentDetected.of(
                        SOURCE, kind(incident.kind()), incident.subject(), incident.detail(), incident.detectedAt())
                .withCode(incident.code())
                .about(incident.shipmentCode(), incident.orderId())
                .seen(incident.occurrences())
                .begunAt(incident.startedAt())
                .overAfter(incident.overAfter()));
    }

    /** The event to publish where a fault is over. */
    public static OutboundEvent<IncidentCleared> event(Recovery recovery) {
        return IncidentNews.of(new IncidentCleared(
                SOURCE, kind(recovery.kind()), recovery.subject(), recovery.detail(), recovery.clearedAt()));
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
