package io.waymark.tracking.polling;

import io.waymark.tracking.polling.PolledLegs.Watch;
import io.waymark.tracking.shipment.application.OrderFollower;
import io.waymark.tracking.shipment.domain.OrderNews;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Begins to ask about a number as soon as its waybill is issued, where the carrier is one of those that are polled. */
@Singleton
public class WatchWaybills implements OrderFollower {
    private final Map<String, PolledCarrier> byCarrier = new HashMap<>();
    private final PolledLegs legs;

    WatchWaybills(PolledCarriers carriers, PolledLegs legs) {
        this.legs = legs;
        carriers.all()
                .forEach(polled -> polled.settings().carriers().forEach(carrier -> byCarrier.put(carrier, polled)));
    }

    @Override
    public void follow(List<OrderNews> news) {
        List<Watch> watches = new ArrayList<>();
        for (OrderNews one : news) {
            PolledCarrier polled =
                    one.leg() == null ? null : byCarrier.get(one.leg().carrier());
            if (polled != null && one.leg() != null) {
                watches.add(new Watch(
                        polled.name(),
                        one.leg(),
                        one.link().shipmentCode(),
                        !polled.queries().registers(),
                        polled.pace().first()));
            }
        }
        legs.watch(watches);
    }
}
