package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ranges of shipment codes that merchants and channels have for themselves; joins the caller's transaction. */
public interface NumberRanges {

    /** An order that is to get a code of its own range. */
    record Wish(OrderKey key, String channel) {}

    /**
     * Takes a code for each order, by the first of its wishes that can be met; wishes whose ranges are used up are left out. Until
     * the transaction ends nobody else takes codes of these ranges, and when it fails none is taken.
     */
    Map<Wish, ShipmentCode> take(List<Wish> wishes);

    /** @param orderId null where the code was taken and no order has it: a concurrent request was first */
    record Use(ShipmentCode code, @Nullable UUID orderId) {}

    /** Writes down what became of codes that were taken in this transaction. */
    void used(Collection<Use> uses);
}
