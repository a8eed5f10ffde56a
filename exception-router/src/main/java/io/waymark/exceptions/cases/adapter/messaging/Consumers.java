package io.waymark.exceptions.cases.adapter.messaging;

/**
 * How each listener of this service names itself to the inbox. One name per listener: a parked event is tried again by the
 * listener that bears its name, and another one would let it pass without effect.
 */
public final class Consumers {
    public static final String SHIPMENTS = "exception-router.shipments";
    public static final String ORDERS = "exception-router.orders";
    public static final String INCIDENTS = "exception-router.incidents";

    private Consumers() {}
}
