package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was told, in the order of telling. */
public final class RememberedFacts implements OrderFacts {
    private final List<String> told = new ArrayList<>();

    /** Each fact as {@code word reference}. */
    public List<String> told() {
        return told;
    }

    @Override
    public void accepted(List<Order.Accepted> orders) {
        orders.forEach(order -> told.add("accepted " + order.content().referenceNo()));
    }

    @Override
    public void refused(List<Refusal> refusals, Instant at) {
        refusals.forEach(refusal -> told.add(refusal.code() + " " + refusal.referenceNo()));
    }

    @Override
    public void cancelled(List<Cancellation> cancellations) {
        cancellations.forEach(cancellation ->
                told.add("cancelled " + cancellation.order().content().referenceNo()));
    }
}
