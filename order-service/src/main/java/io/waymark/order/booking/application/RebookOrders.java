package io.waymark.order.booking.application;

import io.waymark.order.booking.application.Bookings.Due;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.ordering.application.Actions;
import io.waymark.order.ordering.application.Actions.Action;
import io.waymark.order.ordering.application.Orders;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has people send an order again that is in the manual queue: as it is or corrected, by the same channel or another. */
@ApplicationScoped
public class RebookOrders {
    private final Orders orders;
    private final OrderRules rules;
    private final Channels channels;
    private final Bookings bookings;
    private final Backups backups;
    private final Actions actions;
    private final Wakeups wakeups;
    private final Clock clock;

    RebookOrders(
            Orders orders,
            OrderRules rules,
            Channels channels,
            Bookings bookings,
            Backups backups,
            Actions actions,
            Wakeups wakeups,
            Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.channels = channels;
        this.bookings = bookings;
        this.backups = backups;
        this.actions = actions;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /**
     * What somebody wants.
     *
     * @param channel      null for the one that was tried last
     * @param correction   what is to be sent from now on; null for the order as it is
     * @param holdsNothing whether he has made sure that the carrier which was asked holds nothing
     */
    public record Wish(
            UUID orderId,
            @Nullable String channel,
            @Nullable Correction correction,
            boolean holdsNothing,
            String by,
            @Nullable String reason) {}

    /** What became of a wish. */
    public sealed interface Outcome {
        record Rebooked() implements Outcome {}

        /** The order is not in the manual queue, or nobody knows any more whom it is for. */
        record NotWaiting() implements Outcome {}

        /** The carrier that was asked may hold the shipment: another would hold it a second time. */
        record MayBeHeld(String carrier) implements Outcome {}

        /** Nothing was changed. */
        record Invalid(List<Fault> faults) implements Outcome {}
    }

    /** All of it is stored when this returns, or nothing. */
    @Transactional
    public Outcome rebook(Wish wish) {
        Booking booking = bookings.lock(List.of(wish.orderId())).getFirst();
        if (!(orders.withIds(List.of(wish.orderId())).get(wish.orderId()) instanceof Order.Accepted order)
                || order.content().consignee().isForgotten()) {
            return new Outcome.NotWaiting();
        }
        return switch (booking) {
            case Booking.Open open ->
                open.queued() ? rebook(order, open, open.mayHold(), wish) : new Outcome.NotWaiting();
            case Booking.Refused refused ->
                rebook(order, Booking.Open.by(order.id(), refused.route()), refused.mayHold(), wish);
            case Booking.Booked booked -> new Outcome.NotWaiting();
            case Booking.Withdrawn withdrawn -> new Outcome.NotWaiting();
        };
    }

    private Outcome rebook(Order.Accepted order, Booking.Open open, boolean mayHold, Wish wish) {
        if (wish.correction() != null && wish.correction().changesNothing()) {
            return new Outcome.Invalid(List.of(new Fault("correction", "names no part of the order")));
        }
        String name = wish.channel() == null ? open.route().channel() : wish.channel();
        return switch (rules.check(Correction.applied(wish.correction(), order.content(), name))) {
            case Verdict.Invalid(var refusal, var once) -> new Outcome.Invalid(refusal.faults());
            case Verdict.Valid(var checked, var fingerprint, var completed) ->
                rebook(order, open, mayHold, wish, checked);
        };
    }

    /** @param checked what is to be sent, by the channel that it is to go by */
    private Outcome rebook(Order.Accepted order, Booking.Open open, boolean mayHold, Wish wish, OrderContent checked) {
        if (checked.channel().equals(Channel.AUTO)) {
            return new Outcome.Invalid(List.of(new Fault("channel", "must name one channel")));
        }
        Channel channel = channels.known(checked.channel());
        if (!backups.serves(channel, checked)) {
            return new Outcome.Invalid(List.of(new Fault("channel", "is not offered for this order")));
        }
        boolean isSame = channel.carrier().equals(open.carrier()) && wish.correction() == null;
        if (mayHold && !isSame && !wish.holdsNothing()) {
            return new Outcome.MayBeHeld(open.carrier());
        }
        Order.Accepted now = wish.correction() == null
                ? order
                : order.corrected(checked.by(order.content().channel()));
        if (wish.correction() != null) {
            orders.correct(now);
        }
        bookings.conclude(led(now, open, channel, mayHold && isSame));
        actions.add(new Action(
                order.id(),
                clock.instant(),
                wish.correction() == null ? Actions.Kind.REBOOKED : Actions.Kind.CORRECTED,
                wish.by(),
                channel.name(),
                wish.reason()));
        wakeups.bookingsAreDue();
        return new Outcome.Rebooked();
    }

    private Due led(Order order, Booking.Open open, Channel channel, boolean mayHold) {
        Due led = backups.lead(order, open, channel);
        return led.booking() instanceof Booking.Open next ? new Due(next.unreached(mayHold, false), led.dueAt()) : led;
    }
}
