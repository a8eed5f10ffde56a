package io.waymark.order.routing.application;

import io.waymark.order.ordering.application.MerchantStandings;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.rating.application.CompareChannels;
import io.waymark.order.rating.domain.Freight;
import io.waymark.order.rating.domain.Offer;
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

    /** Made by CDI, and by tests. */
    public ChooseChannel(CurrentRules rules, CompareChannels compare, MerchantStandings standings) {
        this.rules = rules;
        this.compare = compare;
        this.standings = standings;
    }

    /**
     * Every channel that the merchant may use, judged.
     *
     * @param day UTC, whose prices count
     */
    public Selection among(OrderContent order, LocalDate day) {
        Freight freight = Freight.of(order);
        List<Offer> offers = compare.offers(freight, day).stream()
                .filter(offer ->
                        standings.mayUse(order.merchantId(), offer.channel().name()))
                .toList();
        return Selector.select(rule(order), offers, OrderKey.of(order));
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
