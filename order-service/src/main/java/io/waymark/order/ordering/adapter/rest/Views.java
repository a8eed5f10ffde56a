package io.waymark.order.ordering.adapter.rest;

import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.web.Caller;
import io.waymark.web.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Decides what of an order this caller sees: another merchant's not at all, people only where the role needs them. */
@RequestScoped
public class Views {
    private final Caller caller;

    Views(Caller caller) {
        this.caller = caller;
    }

    /** The order, where this caller may know of it; else a 404, so that nobody learns whether it exists. */
    Found visible(Optional<Found> found) {
        return found.filter(order -> caller.maySee(order.order().content().merchantId()))
                .orElseThrow(OrderProblems::notFound);
    }

    OrderAnswer answer(Found found) {
        boolean open = caller.has(Roles.MERCHANT)
                || caller.has(Roles.SUPPORT)
                || caller.has(Roles.OPERATIONS)
                || caller.has(Roles.ADMIN);
        return OrderAnswer.of(found, open);
    }
}
