package io.waymark.order.lastmile.application;

import io.waymark.order.lastmile.application.LastMiles.Known;
import io.waymark.order.ordering.application.Deliverers;
import io.waymark.order.ordering.domain.ShipmentCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Looks up who delivers a shipment in the end. */
@ApplicationScoped
public class FindLastMile implements Deliverers {
    private final LastMiles lastMiles;

    FindLastMile(LastMiles lastMiles) {
        this.lastMiles = lastMiles;
    }

    /** Empty while nobody knows. */
    public Optional<Known> of(ShipmentCode shipmentCode) {
        return Optional.ofNullable(lastMiles.of(List.of(shipmentCode)).get(shipmentCode));
    }

    @Override
    public Optional<Deliverer> deliverer(ShipmentCode shipmentCode) {
        return of(shipmentCode)
                .map(known -> new Deliverer(
                        known.assignment().brand(), known.assignment().transferNumber(), known.since()));
    }
}
