package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Orders.Claim;
import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.order.ordering.domain.Routing;
import org.jspecify.annotations.Nullable;

/**
 * A new order as a command asks for it, by the channel that is found for it.
 *
 * @param routing null where its merchant named the channel and nothing else had a say
 */
record Wanted(
        OrderContent content,
        Fingerprint fingerprint,
        @Nullable Routing routing,
        @Nullable String idempotencyKey) {

    /** What is asked for under a reference, whatever channel is found for it. */
    record Asked(OrderKey key, Fingerprint fingerprint) {
        static Asked of(Verdict.Valid valid) {
            return new Asked(OrderKey.of(valid.content()), valid.fingerprint());
        }
    }

    OrderKey key() {
        return OrderKey.of(content);
    }

    Asked asked() {
        return new Asked(key(), fingerprint);
    }

    /** What it is to stand under. */
    Claim claim() {
        return new Claim(key(), content.channel(), idempotencyKey);
    }
}
