package io.waymark.order.numbering.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.order.numbering.application.RangeFacts;
import io.waymark.order.numbering.domain.NumberRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells that numbers run out through the outbox. */
@ApplicationScoped
class OutboxRangeFacts implements RangeFacts {
    private static final String SOURCE = "order-service";

    private final Outbox outbox;

    OutboxRangeFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void usedUp(NumberRange range, Instant at) {
        IncidentKind kind = IncidentKind.NUMBER_INVALID;
        IncidentDetected incident = new IncidentDetected(
                SOURCE,
                kind,
                "number-range/" + range.id(),
                "a range of waybill numbers is used up; unless another one serves its orders, they are refused",
                "NUMBERS_USED_UP",
                null,
                null,
                1,
                at);
        outbox.append(OutboundEvent.of(EventTypes.INCIDENT_DETECTED, SOURCE + ":" + kind, null, at, incident));
    }
}
