package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.ShipmentCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Nobody has numbers of its own that are left. */
final class NoRanges implements NumberRanges {

    @Override
    public Map<Wish, ShipmentCode> take(List<Wish> wishes) {
        return Map.of();
    }

    @Override
    public void used(Collection<Use> uses) {
        if (!uses.isEmpty()) {
            throw new AssertionError("nothing was taken");
        }
    }
}
