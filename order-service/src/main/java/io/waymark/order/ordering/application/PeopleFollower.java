package io.waymark.order.ordering.application;

import java.util.Collection;
import java.util.UUID;

/** Keeps something that names the people of orders, and forgets it with them; joins the caller's transaction. */
public interface PeopleFollower {
    /** The people of these orders are forgotten. */
    void forgotten(Collection<UUID> orderIds);
}
