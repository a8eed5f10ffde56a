package io.waymark.order.booking.application;

import io.waymark.order.booking.application.BookingFacts.Failed;
import io.waymark.order.booking.application.Bookings.Due;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.RetryPlan;
import io.waymark.order.ordering.application.Orders;
import io.waymark.order.ordering.application.Waybills.Failure;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Leads shipments past a carrier that is left alone: those that it holds for certain not go by their backups, and the rest
 * come into the manual queue, so that no order waits unseen behind a carrier that nobody asks.
 */
@ApplicationScoped
public class BypassCarriers {
    /** Orders of one transaction. */
    public static final int AT_ONCE = 200;

    private final Bookings bookings;
    private final Orders orders;
    private final Backups backups;
    private final BookingFacts facts;
    private final Wakeups wakeups;
    private final RetryPlan retries;
    private final Clock clock;

    BypassCarriers(
            Bookings bookings,
            Orders orders,
            Backups backups,
            BookingFacts facts,
            Wakeups wakeups,
            BookingPolicy policy,
            Clock clock) {
        this.bookings = bookings;
        this.orders = orders;
        this.backups = backups;
        this.facts = facts;
        this.wakeups = wakeups;
        this.retries = policy.retries();
        this.clock = clock;
    }

    /**
     * Takes one step.
     *
     * @return how many were led past; fewer than {@link #AT_ONCE} where none is left
     */
    @Transactional
    public int step(String carrier) {
        Instant now = clock.instant();
        List<Booking.Open> waiting = bookings.waiting(carrier, AT_ONCE, now.minus(retries.quickly()), now);
        if (waiting.isEmpty()) {
            return 0;
        }
        Map<UUID, Order> known =
                orders.withIds(waiting.stream().map(Booking::orderId).toList());
        List<Due> led = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (Booking.Open open : waiting) {
            Order order = known.get(open.orderId());
            if (order == null) {
                throw new IllegalStateException("booking without order " + open.orderId());
            }
            Optional<Channel> backup = open.mayHold() ? Optional.empty() : backups.of(open, order);
            if (backup.isPresent()) {
                led.add(backups.takeOver(order, open, backup.get()));
            } else {
                failed.add(new Failed(order, open.route(), Failure.CARRIER_UNREACHABLE, null, now));
                led.add(new Due(open.unreached(open.mayHold(), true), now.plus(retries.afterQuick())));
            }
        }
        bookings.save(led);
        facts.failed(failed);
        wakeups.bookingsAreDue();
        return waiting.size();
    }
}
