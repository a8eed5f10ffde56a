package io.waymark.order.ordering.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.domain.AddressRules;
import io.waymark.order.ordering.domain.AddressRules.Checked;
import io.waymark.order.ordering.domain.AddressRules.Part;
import jakarta.enterprise.context.ApplicationScoped;

/** Says of one address what an order with it would come to, without one. */
@ApplicationScoped
public class CheckAddresses {
    private final AddressRules rules;
    private final OrderMetrics metrics;

    CheckAddresses(AddressRules rules, OrderMetrics metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    public Checked check(Part part) {
        long start = System.nanoTime();
        Checked checked = rules.check(part);
        metrics.addressChecked(checked.faults().isEmpty(), System.nanoTime() - start);
        return checked;
    }
}
