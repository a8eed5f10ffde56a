package io.waymark.order.booking.application;

import io.waymark.order.booking.application.BookingFacts.Issued;
import io.waymark.order.booking.application.Bookings.Due;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.Route;
import io.waymark.order.ordering.application.Waybills;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.rating.application.CurrentRates;
import io.waymark.order.rating.domain.Charge;
import io.waymark.order.rating.domain.Freight;
import io.waymark.order.rating.domain.RateCards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens and withdraws bookings in the transaction of their orders; own numbers are booked on the spot. */
@ApplicationScoped
public class IssueWaybills implements Waybills {
    private final Channels channels;
    private final Bookings bookings;
    private final BookingFacts facts;
    private final CurrentRates rates;
    private final Answers answers;
    private final Wakeups wakeups;
    private final Clock clock;
    private final Reach reach;

    IssueWaybills(
            Channels channels,
            Reach reach,
            Bookings bookings,
            BookingFacts facts,
            CurrentRates rates,
            Answers answers,
            Wakeups wakeups,
            Clock clock) {
        this.channels = channels;
        this.bookings = bookings;
        this.facts = facts;
        this.rates = rates;
        this.answers = answers;
        this.wakeups = wakeups;
        this.clock = clock;
        this.reach = reach;
    }

    @Override
    public boolean reaches(Channel channel) {
        return reach.reaches(channel);
    }

    @Override
    public void open(List<Order.Accepted> orders) {
        Instant now = clock.instant();
        List<Due> opened = new ArrayList<>();
        List<Issued> issued = new ArrayList<>();
        RateCards cards = rates.now();
        for (Order.Accepted order : orders) {
            Channel channel = channels.known(order.content().channel());
            Booking.Open open = Booking.Open.by(order.id(), Route.first(channel.name(), channel.carrier()));
            if (channel.ownNumber()) {
                Receipt receipt = new Receipt(order.shipmentCode().value(), channel.service());
                opened.add(new Due(open.booked(receipt), null));
                Charge charge = cards.charge(channel.name(), Freight.of(order.content()), Days.of(now));
                issued.add(new Issued(order, open.route(), receipt, charge, now));
            } else {
                opened.add(new Due(open, now));
            }
        }
        bookings.add(opened);
        facts.issued(issued);
        wakeups.bookingsAreDue();
    }

    @Override
    public void hold(Collection<UUID> orderIds) {
        if (!orderIds.isEmpty()) {
            List<Booking> _ = bookings.lock(orderIds);
        }
    }

    @Override
    public Map<UUID, Withdrawal> withdraw(Map<UUID, String> reasons) {
        Instant now = clock.instant();
        Map<UUID, Withdrawal> withdrawals = new HashMap<>();
        List<Due> changed = new ArrayList<>();
        for (Booking booking : bookings.lock(reasons.keySet())) {
            Booking.Withdrawn next = withdrawn(booking, reasons.getOrDefault(booking.orderId(), ""));
            withdrawals.put(
                    booking.orderId(),
                    switch (next) {
                        case Booking.Cancelled again when next.equals(booking) -> new Withdrawal.Repeated();
                        case Booking.Cancelled cancelled -> new Withdrawal.Done(RecordAnswers.issued(cancelled));
                        case Booking.Cancelling asking -> new Withdrawal.Asking();
                    });
            if (!next.equals(booking)) {
                changed.add(new Due(next, next instanceof Booking.Cancelling ? now : null));
            }
        }
        bookings.save(changed);
        wakeups.bookingsAreDue();
        return withdrawals;
    }

    private static Booking.Withdrawn withdrawn(Booking booking, String reason) {
        return switch (booking) {
            case Booking.Open open -> open.cancel(reason);
            case Booking.Booked booked -> booked.cancel(reason);
            case Booking.Refused refused -> refused.cancel();
            case Booking.Withdrawn withdrawn -> withdrawn;
        };
    }

    @Override
    public Set<UUID> forgetWords(Collection<UUID> orderIds) {
        return bookings.forgetWords(orderIds);
    }

    @Override
    public Map<UUID, Progress> progressOf(Collection<UUID> orderIds) {
        return bookings.progressOf(orderIds);
    }

    @Override
    public void awaitAnswer(UUID orderId) {
        answers.await(orderId, () -> Optional.ofNullable(
                        bookings.progressOf(List.of(orderId)).get(orderId))
                .filter(Progress::withdrawing)
                .isEmpty());
    }
}
