package io.waymark.tracking.vigil.adapter.config;

import io.waymark.tracking.provider.Accounts;
import io.waymark.tracking.vigil.application.VigilPolicy;
import io.waymark.tracking.vigil.application.WatchedAccounts;
import io.waymark.tracking.vigil.domain.Limits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the operator's settings and accounts to the watch. */
@Singleton
class ConfiguredVigil {

    @Produces
    @Singleton
    static VigilPolicy policy(VigilConfig config) {
        return new VigilPolicy(
                config.every(),
                new Limits(
                        config.missedPushes(),
                        config.shortestSilence(),
                        config.gapFactor(),
                        config.fewestRemembered(),
                        config.errorsAbove(),
                        config.errorsBelow(),
                        config.fewestPushes(),
                        config.fewestFaults(),
                        config.errorHalfLife()));
    }

    @Produces
    @Singleton
    static WatchedAccounts accounts(Accounts accounts) {
        return subject -> {
            String[] parts = subject.split("/", 2);
            return parts.length == 2 && accounts.find(parts[0], parts[1]).isPresent();
        };
    }
}
