package io.waymark.reconciliation.intake.adapter.messaging;

import io.waymark.delivery.inbox.Subscription;
import io.waymark.delivery.inbox.UnknownTypes;

/** The names under which this service remembers what it has applied, one per topic: each has a handler of its own. */
final class Consumers {
    /** Under which dead letters lie. */
    private static final String GROUP = "reconciliation-service";

    static final Subscription ORDERS = facts("reconciliation.orders");
    static final Subscription PAYMENTS = facts("reconciliation.payments");
    static final Subscription SHIPMENTS = facts("reconciliation.shipments");
    static final Subscription CASES = facts("reconciliation.cases");

    private static Subscription facts(String consumer) {
        return new Subscription(consumer, GROUP, UnknownTypes.SKIP);
    }

    private Consumers() {}
}
