package io.waymark.order.routing.application;

import io.waymark.order.booking.application.CarrierPauses;
import io.waymark.order.ordering.application.MerchantStandings;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.rating.application.CompareChannels;
import io.waymark.order.rating.domain.Freight;
import io.waymark.order.rating.domain.Offer;
import io.waymark.order.rating.domain.Offer.Why;
import io.waymark.order.routing.domain.RoutingRule;
import io.waymark.order.routing.domain.Selection;
import io.waymark.order.routing.domain.Selector;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Compares the channels for an order and chooses one by its merchant's rule. */
@Singleton
public class ChooseChannel {
    private final CurrentRules rules;
    private final CompareChannels compare;
    private final MerchantStandings standings;
    private final CarrierPauses pauses;

    /** Made by CDI, and by tests. */
    public ChooseChannel(
            CurrentRules rules, CompareChannels compare, MerchantStandings standings, CarrierPauses pauses) {
        this.rules = rules;
        this.compare = compare;
        this.standings = standings;
        this.pauses = pauses;
    }

    /**
     * Every channel that the merchant may use, judged. One whose carrier is paused is passed over, except where no other takes the
     * order: then a pause, which passes, is no reason to refuse it.
     *
     * @param day UTC, whose prices count
     */
    public Selection among(OrderContent order, LocalDate day) {
        Freight freight = Freight.of(order);
        List<Offer> offers = compare.offers(freight, day).stream()
                .filter(offer ->
                        standings.mayUse(order.merchantId(), offer.channel().name()))
                .toList();
        RoutingRule rule = rule(order);
        OrderKey key = OrderKey.of(order);
        Selection open =
                Selector.select(rule, offers.stream().map(this::unlessPaused).toList(), key);
        return open.chosen() == null ? Selector.select(rule, offers, key) : open;
    }

    /** A number of our own is given without its carrier. */
    private Offer unlessPaused(Offer offer) {
        Channel channel = offer.channel();
        return offer instanceof Offer.Offered && !channel.ownNumber() && pauses.isPaused(channel.carrier())
                ? new Offer.NotOffered(channel, Why.CARRIER_PAUSED)
                : offer;
    }

    /** Whether its merchant's rule does not leave the channel out; what a channel has to meet beside counts for the choice alone. */
    boolean allows(OrderContent order, Channel channel) {
        return !rule(order).exclusions().excludes(channel);
    }

    private RoutingRule rule(OrderContent order) {
        return rules.now()
                .of(
                        order.merchantId(),
                        order.shipper().country(),
                        order.consignee().country());
    }
}
