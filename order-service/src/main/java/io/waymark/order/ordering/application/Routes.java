package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Routing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides by which channel a new order goes; a repeated one is not decided about again. */
public interface Routes {

    /** A decision. */
    sealed interface Route {
        /**
         * It goes this way.
         *
         * @param routing null where the merchant's channel is taken and nothing else had a say
         */
        record By(String channel, @Nullable Routing routing) implements Route {}

        /** No channel takes it. */
        record None(Fault fault) implements Route {}
    }

    /** In memory alone: waits for nothing. */
    Route of(OrderContent order);

    /**
     * Whether an order may go by another channel than the one that was found for it: where a rule chose, not by one that the
     * merchant's rule leaves out now; else by any. In memory alone: waits for nothing.
     */
    boolean allows(Order order, Channel other);

    /** Remembers what was decided about orders that are stored now; joins the caller's transaction. */
    void keep(List<Order.Accepted> orders);
}
