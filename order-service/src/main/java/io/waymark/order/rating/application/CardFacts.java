package io.waymark.order.rating.application;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.rating.domain.RateCard;
import java.util.List;
import java.util.Map;

/** Where others are told of rate cards; joins the caller's transaction. */
public interface CardFacts {

    /**
     * These are all cards from now on: tells of those that were not told as they are, and of those that are gone.
     *
     * @param channels by their names, each that a card names
     */
    void current(List<RateCard> cards, Map<String, Channel> channels);
}
