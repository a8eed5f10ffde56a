package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.CarrierLabel;
import io.waymark.order.booking.domain.LastMile;
import io.waymark.order.ordering.domain.ShipmentCode;

/** What some carriers tell of a shipment that they hold. Implementers bear the duties of {@link Carriers.Carrier}. */
public interface CarrierQueries {
    /** Whether it can be asked who delivers in the end. */
    boolean tellsLastMile();

    /** Whether it can be asked for a label. */
    boolean makesLabels();

    /** Asks who delivers in the end. */
    LastMile lastMile(ShipmentCode reference);

    /** Asks for the label. */
    CarrierLabel label(String trackingNumber);
}
