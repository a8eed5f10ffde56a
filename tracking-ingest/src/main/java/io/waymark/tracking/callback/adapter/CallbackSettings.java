package io.waymark.tracking.callback.adapter;

import io.quarkus.runtime.Startup;
import io.waymark.tracking.callback.application.SendingLimits;
import io.waymark.webhook.domain.CircuitBreaker;
import io.waymark.webhook.domain.RetrySchedule;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns the configuration into the domain's rules, and refuses one that cannot work. */
final class CallbackSettings {
    @Produces
    @Singleton
    RetrySchedule schedule(CallbackConfig config) {
        return new RetrySchedule(config.pauses(), config.longestRetryAfter());
    }

    @Produces
    @Singleton
    CircuitBreaker breaker(CallbackConfig config) {
        CallbackConfig.Breaker breaker = config.breaker();
        return new CircuitBreaker(breaker.opensAfter(), breaker.rest(), breaker.longestRest(), breaker.reportsAfter());
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    SendingLimits sending(CallbackConfig config) {
        if (config.lease().compareTo(config.timeout().multipliedBy(2)) < 0) {
            throw new IllegalStateException("waymark.callbacks.lease must be at least twice waymark.callbacks.timeout");
        }
        return new SendingLimits(config.perEndpoint(), config.inAll(), config.timeout(), config.lease());
    }

    private CallbackSettings() {}
}
