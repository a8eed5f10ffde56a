package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Order;
import java.util.List;

/** Keeps something that names the people of orders, and forgets it with them; joins the caller's transaction. */
public interface PeopleFollower {
    /**
     * The people of these orders are forgotten.
     *
     * @param orders as they were before; stored as erased by now
     */
    void forgotten(List<Order> orders);
}
