package io.waymark.tracking.subscription.adapter;

import io.quarkus.runtime.Startup;
import io.waymark.tables.Tables;
import io.waymark.webhook.application.CheckedHosts;
import io.waymark.webhook.domain.UrlRules;
import io.waymark.webhook.http.ReservedNetworks;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Turns the configuration into the domain's rules, and refuses one that cannot work. */
final class SubscriptionSettings {
    @Produces
    @Singleton
    UrlRules urlRules(SubscriptionConfig config) {
        return UrlRules.of(config.allowedPorts(), config.plainHosts().orElse(List.of()));
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    CheckedHosts hosts(SubscriptionConfig config, Tables tables) {
        return CheckedHosts.ofTheMachine(
                ReservedNetworks.rules(tables, config.allowedPrivateNetworks().orElse(List.of())));
    }

    private SubscriptionSettings() {}
}
