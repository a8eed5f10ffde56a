package io.waymark.order.routing.adapter.rest;

import io.waymark.order.rating.domain.Promise;
import org.jspecify.annotations.Nullable;

/** Days of transit that a channel promises, from hand-over to delivery. */
public record PromiseAnswer(int minDays, int maxDays) {

    static @Nullable PromiseAnswer of(@Nullable Promise promise) {
        return promise == null ? null : new PromiseAnswer(promise.minDays(), promise.maxDays());
    }
}
