package io.waymark.order.booking.adapter.config;

import io.waymark.order.booking.application.BookingPolicy;
import io.waymark.order.booking.domain.RetryPlan;
import io.waymark.time.BackOff;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the operator's settings to the use cases. */
@Singleton
class ConfiguredPolicy {

    @Produces
    @Singleton
    static BookingPolicy policy(BookingConfig config) {
        RetryPlan retries = new RetryPlan(
                config.quickRetries(), config.quickPause(), new BackOff(config.firstPause(), config.longestPause()));
        return new BookingPolicy(
                retries, config.breakerFailures(), config.breakerPause(), config.pollInterval(), config.cancelWait());
    }
}
