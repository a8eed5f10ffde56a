package io.waymark.events.orders;

/** What {@code orders.requests.v1} carries: what an upstream order system asks for. Sealed, so that a reader's switch says for each kind what it does. */
public sealed interface OrderCommand permits CreateOrder, CancelOrder {}
