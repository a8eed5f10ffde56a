package io.waymark.order.dispatch.application;

import io.waymark.order.booking.application.BookingFacts.Issued;
import io.waymark.order.booking.application.WaybillFollower;
import io.waymark.order.dispatch.application.Manifests.Waiting;
import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.ordering.application.Dispatches;
import io.waymark.order.ordering.domain.OrderContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Has shipments wait for the end of their day from the waybill on, and takes out what is cancelled before. */
@ApplicationScoped
public class AwaitDispatch implements WaybillFollower, Dispatches {
    private final Manifests manifests;

    AwaitDispatch(Manifests manifests) {
        this.manifests = manifests;
    }

    @Override
    public void issued(List<Issued> waybills) {
        manifests.await(waybills.stream().map(AwaitDispatch::waiting).toList());
    }

    private static Waiting waiting(Issued issued) {
        OrderContent content = issued.order().content();
        return new Waiting(
                content.merchantId(),
                issued.route().carrier(),
                issued.route().channel(),
                new Dispatched(
                        issued.order().id(),
                        issued.order().shipmentCode().value(),
                        content.referenceNo(),
                        issued.receipt().trackingNumber(),
                        content.consignee().country(),
                        content.consignee().postalArea(),
                        content.parcels().size(),
                        content.weightGrams()),
                issued.at());
    }

    @Override
    public Set<UUID> takeOut(Collection<UUID> orderIds) {
        return manifests.takeOut(orderIds);
    }

    @Override
    public void putBack(UUID orderId) {
        manifests.putBack(List.of(orderId));
    }
}
