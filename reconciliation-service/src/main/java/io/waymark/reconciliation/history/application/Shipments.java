package io.waymark.reconciliation.history.application;

import io.waymark.reconciliation.history.domain.IssuedWaybill;
import io.waymark.reconciliation.history.domain.Shipment;
import io.waymark.reconciliation.history.domain.ShipmentChange;
import java.util.List;
import java.util.UUID;

/**
 * The parcels' histories. Writes happen in the caller's transaction, take any order and any repetition, and cost a fixed
 * number of statements per call.
 */
public interface Shipments {
    /** Takes note of new shipments; one that is known already keeps what its carrier told of it. */
    void begin(List<IssuedWaybill> waybills);

    /** Adds the changes to the histories; a shipment then stands where its highest version says. */
    void change(List<ShipmentChange> changes);

    /** The order's shipments with their histories, by shipment code. */
    List<Shipment> ofOrder(UUID orderId);
}
