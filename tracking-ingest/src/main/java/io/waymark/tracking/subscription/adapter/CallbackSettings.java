package io.waymark.tracking.subscription.adapter;

import io.waymark.tracking.subscription.application.SendingLimits;
import io.waymark.tracking.subscription.domain.Health;
import io.waymark.tracking.subscription.domain.RetrySchedule;
import io.waymark.tracking.subscription.domain.UrlRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns the configuration into the domain's rules, and refuses one that cannot work. */
final class CallbackSettings {
    @Produces
    @Singleton
    UrlRules urlRules(CallbackConfig config) {
        return new UrlRules(
                config.allowedPorts().stream().map(UrlRules.Ports::parse).toList(),
                config.plainHosts().orElse(List.of()).stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Produces
    @Singleton
    RetrySchedule schedule(CallbackConfig config) {
        return new RetrySchedule(config.pauses(), config.longestRetryAfter());
    }

    @Produces
    @Singleton
    Health.Limits limits(CallbackConfig config) {
        CallbackConfig.Breaker breaker = config.breaker();
        return new Health.Limits(breaker.opensAfter(), breaker.rest(), breaker.longestRest(), breaker.tellsAfter());
    }

    @Produces
    @Singleton
    SendingLimits sending(CallbackConfig config) {
        if (config.lease().compareTo(config.timeout().multipliedBy(2)) < 0) {
            throw new IllegalStateException("waymark.callbacks.lease must be at least twice waymark.callbacks.timeout");
        }
        return new SendingLimits(config.perEndpoint(), config.inAll(), config.lease());
    }

    private CallbackSettings() {}
}
