package io.waymark.order.ordering.application;

import io.waymark.order.calls.CallBodies;
import io.waymark.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Forgets what carriers answered amiss about orders, with the people that it may name. */
@ApplicationScoped
public class ForgetCallBodies implements PeopleFollower {
    private final CallBodies bodies;

    ForgetCallBodies(CallBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public void forgotten(List<Order> orders) {
        bodies.forget(orders.stream().map(Order::id).toList());
    }
}
