package io.waymark.web.quota;

import io.quarkus.runtime.Startup;
import io.waymark.web.Caller;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.TreeSet;

/** Finds a caller's tier; the service does not start with a name that no tier has. */
@Startup(StartOrder.SETTINGS)
@Singleton
public class Tiers {
    /** Callers that are no merchants bear this before their name, so that none can pass for a merchant. */
    private static final String HOUSE = "house/";

    /** Likewise addresses of those who show no token. */
    private static final String ADDRESS = "address/";

    private final QuotaConfig config;

    Tiers(QuotaConfig config) {
        this.config = config;
        require("default-tier", config.defaultTier());
        require("house-tier", config.houseTier());
        require("open-tier", config.openTier());
        config.callers().forEach((caller, tier) -> require("callers." + caller, tier));
    }

    private void require(String key, String tier) {
        if (!config.tiers().containsKey(tier)) {
            throw new IllegalStateException("waymark.quotas.%s names tier %s, which does not exist; known are %s"
                    .formatted(key, tier, new TreeSet<>(config.tiers().keySet())));
        }
    }

    /** Under which name a caller is counted: a merchant's own, or one that no merchant can have. */
    public String caller(Caller caller) {
        return caller.merchantId().orElseGet(() -> HOUSE + caller.name());
    }

    /** Under which name those at an address are counted who show no token. */
    static String address(String address) {
        return ADDRESS + address;
    }

    /** The name of a caller's tier. */
    public String nameOf(String caller) {
        if (caller.startsWith(HOUSE)) {
            return config.houseTier();
        }
        return caller.startsWith(ADDRESS)
                ? config.openTier()
                : config.callers().getOrDefault(caller, config.defaultTier());
    }

    /** A caller's tier. */
    public QuotaConfig.Tier of(String caller) {
        QuotaConfig.Tier tier = config.tiers().get(nameOf(caller));
        if (tier == null) {
            throw new IllegalStateException("no tier " + nameOf(caller));
        }
        return tier;
    }
}
