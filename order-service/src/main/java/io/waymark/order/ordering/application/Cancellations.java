package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Actions.Action;
import io.waymark.order.ordering.application.CancelOrders.Kept;
import io.waymark.order.ordering.application.CancelOrders.Wish;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.Refusal.Code;
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

        /** It cannot be cancelled any more. */
        record Kept(Code why) implements Outcome {}
    }

    /**
     * Takes no transaction of its own: nothing is locked while the carrier is asked.
     *
     * @param by the subject of the caller's token
     */
    public Outcome cancel(Order order, String reason, String by) {
        List<Kept> kept = cancelOrders.cancel(List.of(new Wish(order, reason)));
        if (!kept.isEmpty()) {
            return new Outcome.Kept(kept.getFirst().why());
        }
        if (order instanceof Order.Accepted) {
            actions.add(new Action(order.id(), clock.instant(), Actions.Kind.CANCELLED, by, null, reason));
        }
        waybills.awaitAnswer(order.id());
        Found now = find.withId(order.id()).orElseThrow();
        return switch (now.order()) {
            case Order.Cancelled cancelled -> new Outcome.Cancelled(now);
            case Order.Accepted accepted ->
                now.progress().withdrawing() ? new Outcome.UnderWay(now) : new Outcome.Kept(Code.CANCEL_TOO_LATE);
        };
    }
}
