package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Actions.Action;
import io.waymark.order.ordering.application.CancelOrders.Wish;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Cancels one order and waits a moderate time for the carrier to agree, so that most callers get a final answer. */
@ApplicationScoped
public class Cancellations {
    private final CancelOrders cancelOrders;
    private final Waybills waybills;
    private final FindOrders find;
    private final Actions actions;
    private final Clock clock;

    Cancellations(CancelOrders cancelOrders, Waybills waybills, FindOrders find, Actions actions, Clock clock) {
        this.cancelOrders = cancelOrders;
        this.waybills = waybills;
        this.find = find;
        this.actions = actions;
        this.clock = clock;
    }

    /** What a cancellation came to. */
    public sealed interface Outcome {
        record Cancelled(Found order) implements Outcome {}

        /** The carrier has not agreed yet and is asked again until it answers. */
        record UnderWay(Found order) implements Outcome {}

        /** The carrier already moves the shipment. */
        record TooLate() implements Outcome {}
    }

    /**
     * Takes no transaction of its own: nothing is locked while the carrier is asked.
     *
     * @param by the subject of the caller's token
     */
    public Outcome cancel(Order order, String reason, String by) {
        boolean stays = !cancelOrders.cancel(List.of(new Wish(order, reason))).isEmpty();
        if (stays) {
            return new Outcome.TooLate();
        }
        if (order instanceof Order.Accepted) {
            actions.add(new Action(order.id(), clock.instant(), Actions.Kind.CANCELLED, by, null, reason));
        }
        waybills.awaitAnswer(order.id());
        Found now = find.withId(order.id()).orElseThrow();
        return switch (now.order()) {
            case Order.Cancelled cancelled -> new Outcome.Cancelled(now);
            case Order.Accepted accepted ->
                now.progress().withdrawing() ? new Outcome.UnderWay(now) : new Outcome.TooLate();
        };
    }
}
