package io.waymark.order.rating.application;

import io.waymark.order.rating.domain.RateCard;
import java.util.List;

/** Where others are told of rate cards; joins the caller's transaction. */
public interface CardFacts {

    /** These are all cards from now on: tells of those that were not told as they are, and of those that are gone. */
    void current(List<RateCard> cards);
}
