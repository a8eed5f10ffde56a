package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Nobody has numbers of its own. */
final class NoRanges implements NumberRanges {

    @Override
    public Map<OrderKey, ShipmentCode> take(List<Wish> wishes) {
        return Map.of();
    }

    @Override
    public void used(Collection<Use> uses) {
        if (!uses.isEmpty()) {
            throw new AssertionError("nothing was taken");
        }
    }
}
