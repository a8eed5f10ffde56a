package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Actions.Action;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.application.Waybills.Status;
import io.waymark.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Forgets whom one order was for, because somebody asked for it. */
@ApplicationScoped
public class ErasePeople {
    /** No parcel is under way for so long, whatever tracking knows of it. */
    private static final Duration LONGEST_WAY = Duration.ofDays(180);

    private final Orders orders;
    private final Waybills waybills;
    private final Journeys journeys;
    private final Actions actions;
    private final List<PeopleFollower> followers;
    private final Clock clock;

    ErasePeople(
            Orders orders,
            Waybills waybills,
            Journeys journeys,
            Actions actions,
            List<PeopleFollower> followers,
            Clock clock) {
        this.followers = followers;
        this.orders = orders;
        this.waybills = waybills;
        this.journeys = journeys;
        this.actions = actions;
        this.clock = clock;
    }

    /** What became of the wish. */
    public enum Outcome {
        ERASED,
        /** They were forgotten before. */
        REPEATED,
        /** The carrier needs them: the parcel has not arrived, or is still being booked. */
        UNDER_WAY
    }

    /**
     * Forgets them, unless the parcel is under way.
     *
     * @param reason in people's words
     * @param by     the subject of the caller's token
     */
    @Transactional
    public Outcome erase(Found found, String reason, String by) {
        Order order = found.order();
        if (order.content().consignee().isForgotten()) {
            return Outcome.REPEATED;
        }
        Instant now = clock.instant();
        if (isUnderWay(found, now) || waybills.forgetWords(List.of(order.id())).isEmpty()) {
            return Outcome.UNDER_WAY;
        }
        Found newest = newest(order.id());
        if (isUnderWay(newest, now)) {
            return Outcome.UNDER_WAY;
        }
        List<Order> forgotten = List.of(newest.order());
        orders.erasePeople(forgotten, now);
        followers.forEach(follower -> follower.forgotten(forgotten));
        actions.add(new Action(order.id(), now, Actions.Kind.ERASED, by, null, reason));
        return Outcome.ERASED;
    }

    /** As it is now that nobody else can change its booking. */
    private Found newest(UUID id) {
        List<UUID> one = List.of(id);
        return new Found(
                Objects.requireNonNull(orders.withIds(one).get(id)),
                Objects.requireNonNull(waybills.progressOf(one).get(id)));
    }

    private boolean isUnderWay(Found found, Instant now) {
        Order order = found.order();
        return found.progress().status() == Status.BOOKED
                && order.acceptedAt().plus(LONGEST_WAY).isAfter(now)
                && journeys.ended(Set.of(order.shipmentCode().value())).isEmpty();
    }
}
