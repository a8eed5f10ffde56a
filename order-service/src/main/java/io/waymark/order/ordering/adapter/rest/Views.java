package io.waymark.order.ordering.adapter.rest;

import io.waymark.order.access.AccessLog;
import io.waymark.order.access.Shown;
import io.waymark.order.access.What;
import io.waymark.order.calls.RequestSubject;
import io.waymark.order.ordering.application.Deliverers;
import io.waymark.order.ordering.application.Deliverers.Deliverer;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.application.OrderSubject;
import io.waymark.order.ordering.domain.Order;
import io.waymark.web.Caller;
import io.waymark.web.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what of an order this caller sees: another merchant's not at all, people only where the role needs them. */
@RequestScoped
public class Views {
    private final Caller caller;
    private final RequestSubject subject;
    private final AccessLog access;

    private final Deliverers deliverers;

    Views(Caller caller, RequestSubject subject, AccessLog access, Deliverers deliverers) {
        this.access = access;
        this.caller = caller;
        this.subject = subject;
        this.deliverers = deliverers;
    }

    /** The order, where this caller may know of it; else a 404, so that nobody learns whether it exists. */
    Found visible(Optional<Found> found) {
        Found known = found.filter(
                        order -> caller.maySee(order.order().content().merchantId()))
                .orElseThrow(OrderProblems::notFound);
        note(known.order());
        return known;
    }

    /** An order that was taken right now: nobody can have told anything of it yet. */
    OrderAnswer fresh(Found found) {
        note(found.order());
        return OrderAnswer.of(found, sight(null), null);
    }

    /** What somebody sees who did something with the order. */
    OrderAnswer answer(Found found) {
        note(found.order());
        return OrderAnswer.of(found, sight(null), deliverer(found));
    }

    /**
     * What somebody sees who reads the order; noted where it shows people.
     *
     * @param purpose what people of the house need to see them for; null where they state none
     */
    OrderAnswer shown(Found found, @Nullable String purpose) {
        Sight sight = sight(purpose);
        if (sight == Sight.OPEN) {
            note(What.ORDER, List.of(found.order()), purpose);
        }
        return OrderAnswer.of(found, sight, deliverer(found));
    }

    private @Nullable Deliverer deliverer(Found found) {
        return found.progress().trackingNumber() == null
                ? null
                : deliverers.deliverer(found.order().shipmentCode()).orElse(null);
    }

    /** Merchants see their own; people of the house who handle orders see them when they say what for. */
    private Sight sight(@Nullable String purpose) {
        if (caller.has(Roles.MERCHANT)) {
            return Sight.OPEN;
        }
        if (caller.has(Roles.OPERATIONS) || caller.has(Roles.ADMIN)) {
            return purpose == null ? Sight.PARTLY : Sight.OPEN;
        }
        return caller.has(Roles.SUPPORT) ? Sight.PARTLY : Sight.CLOSED;
    }

    /** Writes down that somebody sees the people of orders, or did away with them. */
    void note(What what, List<Order> orders, @Nullable String purpose) {
        access.sees(
                what,
                orders.stream()
                        .map(order -> new Shown(order.id(), order.content().merchantId()))
                        .toList(),
                purpose);
    }

    private void note(Order order) {
        subject.is(OrderSubject.of(order));
    }
}
