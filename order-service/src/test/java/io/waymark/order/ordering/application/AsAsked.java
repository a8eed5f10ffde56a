package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Routing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the channel that was asked for; an order that leaves it open goes by the one that a test names. */
public final class AsAsked implements Routes {
    @Nullable
    String auto;

    final List<Order.Accepted> kept = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();

    /** From now on rules leave the channel out. */
    public void leaveOut(String channel) {
        leftOut.add(channel);
    }

    @Override
    public Route of(OrderContent order) {
        if (!order.channel().equals(Channel.AUTO)) {
            return new Route.By(order.channel(), null);
        }
        return auto == null
                ? new Route.None(new Fault("channel", "no way"))
                : new Route.By(auto, new Routing(Channel.AUTO, null, null));
    }

    @Override
    public boolean allows(Order order, Channel other) {
        return order.routing() == null || !leftOut.contains(other.name());
    }

    @Override
    public void keep(List<Order.Accepted> orders) {
        kept.addAll(orders);
    }
}
