package io.waymark.order.ordering.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.shipments.ShipmentSnapshot;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.order.ordering.application.Journeys;
import io.waymark.order.ordering.application.Journeys.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows how far shipments are, a polled batch at a time; the newest state alone counts, so repetitions do no harm. */
@Startup
@ApplicationScoped
class JourneysListener {
    private final Consumer<ShipmentSnapshot> snapshots;
    private final Journeys journeys;

    JourneysListener(InboundBatches inbound, Journeys journeys) {
        this.snapshots =
                inbound.consumer(Subscription.hints(Topics.SHIPMENTS_STATE, ShipmentSnapshot.class), this::follow);
        this.journeys = journeys;
    }

    @Incoming("shipment-states")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        snapshots.take(batch);
    }

    private void follow(List<InboundEvent<ShipmentSnapshot>> fresh) {
        journeys.follow(fresh.stream().map(event -> change(event.payload())).toList());
    }

    private static Change change(ShipmentSnapshot snapshot) {
        return new Change(
                snapshot.shipmentCode(),
                snapshot.version(),
                isUnderWay(snapshot.state()),
                hasEnded(snapshot.state()),
                snapshot.state() == ShipmentState.DELIVERED,
                snapshot.exception() != null);
    }

    private static boolean hasEnded(ShipmentState state) {
        return switch (state) {
            case DELIVERED, RETURNED, LOST, DESTROYED, CANCELLED, EXPIRED -> true;
            case CREATED,
                    LABELED,
                    INFO_RECEIVED,
                    EXCEPTION,
                    UNKNOWN,
                    PICKED_UP,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    DELIVERY_FAILED,
                    RETURNING -> false;
        };
    }

    private static boolean isUnderWay(ShipmentState state) {
        return switch (state) {
            case CREATED, LABELED, INFO_RECEIVED, EXCEPTION, CANCELLED, EXPIRED, UNKNOWN -> false;
            case PICKED_UP,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    DELIVERY_FAILED,
                    DELIVERED,
                    RETURNING,
                    RETURNED,
                    LOST,
                    DESTROYED -> true;
        };
    }
}
