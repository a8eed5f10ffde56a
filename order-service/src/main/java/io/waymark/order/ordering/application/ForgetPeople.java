package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Orders.Place;
import io.waymark.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Forgets whom orders were for once they are older than they need be known. The order itself stays, so its reference number
 * can never be used twice.
 */
@ApplicationScoped
public class ForgetPeople {
    private static final int AT_ONCE = 200;

    private final Orders orders;
    private final Waybills waybills;
    private final List<PeopleFollower> followers;
    private final Clock clock;

    ForgetPeople(Orders orders, Waybills waybills, List<PeopleFollower> followers, Clock clock) {
        this.orders = orders;
        this.waybills = waybills;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * What one step did.
     *
     * @param last the newest order that was looked at
     */
    public record Step(int forgotten, Place last) {}

    /**
     * Takes a step through the orders that are older than the retention; an order that is still being booked or withdrawn is
     * left for later.
     *
     * @param after the last order of the step before
     * @return empty where none is left
     */
    @Transactional
    public Optional<Step> step(Duration retention, Place after) {
        List<Order> old = orders.naming(clock.instant().minus(retention), after, AT_ONCE);
        if (old.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> ended = waybills.forgetWords(old.stream().map(Order::id).toList());
        List<Order> forgotten =
                old.stream().filter(order -> ended.contains(order.id())).toList();
        if (!forgotten.isEmpty()) {
            orders.erasePeople(forgotten, clock.instant());
            followers.forEach(follower -> follower.forgotten(forgotten));
        }
        return Optional.of(new Step(forgotten.size(), Place.of(old.getLast())));
    }
}
