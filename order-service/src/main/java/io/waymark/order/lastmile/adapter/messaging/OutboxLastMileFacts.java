package io.waymark.order.lastmile.adapter.messaging;

import io.waymark.delivery.incidents.IncidentNews;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.events.orders.LastMileAssigned;
import io.waymark.order.lastmile.application.LastMileFacts;
import io.waymark.order.lastmile.application.LastMiles.Known;
import io.waymark.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells of last miles through the outbox. */
@ApplicationScoped
class OutboxLastMileFacts implements LastMileFacts {
    private static final String SOURCE = "order-service";

    private final Outbox outbox;

    OutboxLastMileFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void assigned(Order order, Known known) {
        String merchant = order.content().merchantId();
        LastMileAssigned fact = new LastMileAssigned(
                order.id(),
                merchant,
                order.content().referenceNo(),
                order.shipmentCode().value(),
                known.provenance().teller(),
                known.assignment().brand(),
                known.assignment().carrier(),
                known.assignment().transferNumber(),
                known.provenance().source().name(),
                known.since());
        outbox.append(
                OutboundEvent.of(EventTypes.LASTMILE_ASSIGNED, order.id().toString(), merchant, known.since(), fact));
    }

    @Override
    public void brandUnknown(Order order, Known known) {
        outbox.append(IncidentNews.of(IncidentDetected.of(
                        SOURCE,
                        IncidentKind.MAP_UNKNOWN,
                        known.provenance().teller() + "/last-mile",
                        "the carrier names a deliverer that no row of last-mile-brands.csv knows; it is shown as it came",
                        known.since())
                .withCode(known.assignment().brand())
                .about(order.shipmentCode().value(), order.id())
                .begunAt(known.since())));
    }
}
