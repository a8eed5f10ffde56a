package io.waymark.tracking.subscription.adapter;

import io.waymark.tracking.subscription.domain.UrlRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns the configuration into the domain's rules, and refuses one that cannot work. */
final class SubscriptionSettings {
    @Produces
    @Singleton
    UrlRules urlRules(SubscriptionConfig config) {
        return new UrlRules(
                config.allowedPorts().stream().map(UrlRules.Ports::parse).toList(),
                config.plainHosts().orElse(List.of()).stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private SubscriptionSettings() {}
}
