package io.waymark.tracking.quota;

import io.quarkus.runtime.Startup;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Finds a caller's tier; the service does not start with a name that no tier has. */
@Startup(StartOrder.SETTINGS)
@Singleton
class Tiers {
    /** Callers that are no merchants bear this before their name, so that none can pass for a merchant. */
    static final String HOUSE = "house/";

    private final QuotaConfig config;

    Tiers(QuotaConfig config) {
        this.config = config;
        List<String> names = new ArrayList<>(config.callers().values());
        names.add(config.defaultTier());
        names.add(config.houseTier());
        names.removeAll(config.tiers().keySet());
        if (!names.isEmpty()) {
            throw new IllegalStateException("waymark.quotas names tiers that do not exist: " + names);
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
