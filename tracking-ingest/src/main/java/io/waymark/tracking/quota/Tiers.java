package io.waymark.tracking.quota;

import io.quarkus.runtime.Startup;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.TreeSet;

/** Finds a caller's tier; the service does not start with a name that no tier has. */
@Startup(StartOrder.SETTINGS)
@Singleton
class Tiers {
    /** Callers that are no merchants bear this before their name, so that none can pass for a merchant. */
    static final String HOUSE = "house/";

    private final QuotaConfig config;

    Tiers(QuotaConfig config) {
        this.config = config;
        require("default-tier", config.defaultTier());
        require("house-tier", config.houseTier());
        config.callers().forEach((caller, tier) -> require("callers." + caller, tier));
    }

    private void require(String key, String tier) {
        if (!config.tiers().containsKey(tier)) {
            throw new IllegalStateException("waymark.quotas.%s names tier %s, which does not exist; known are %s"
                    .formatted(key, tier, new TreeSet<>(config.tiers().keySet())));
        }
    }

    String nameOf(String caller) {
        return caller.startsWith(HOUSE)
                ? config.houseTier()
                : config.callers().getOrDefault(caller, config.defaultTier());
    }

    QuotaConfig.Tier of(String caller) {
        QuotaConfig.Tier tier = config.tiers().get(nameOf(caller));
        if (tier == null) {
            throw new IllegalStateException("no tier " + nameOf(caller));
        }
        return tier;
    }
}
