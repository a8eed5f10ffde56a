package io.waymark.order.ordering.adapter.data;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The fixed parts of every shipment code. */
@ConfigMapping(prefix = "waymark.orders.shipment-code")
public interface ShipmentCodeConfig {

    /** Two capital letters in front, as UPU S10 assigns them; {@code H} leads e-commerce parcels. */
    @WithDefault("HW")
    String serviceIndicator();

    /** ISO 3166-1 alpha-2 of the operator, at the end. */
    @WithDefault("CN")
    String country();
}
