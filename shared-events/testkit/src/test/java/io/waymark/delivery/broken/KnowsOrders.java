package io.waymark.delivery.broken;

import io.waymark.events.orders.OrderCancelled;

/** Knows a word of the trade. */
record KnowsOrders(OrderCancelled cancelled) {}
