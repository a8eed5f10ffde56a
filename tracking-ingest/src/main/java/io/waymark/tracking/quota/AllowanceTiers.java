package io.waymark.tracking.quota;

import io.quarkus.runtime.Startup;
import io.waymark.tracking.quota.AllowanceConfig.Allowance;
import io.waymark.web.quota.QuotaConfig;
import io.waymark.web.quota.Tiers;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.TreeSet;

/** Finds what a caller's tier allows; the service does not start where a tier that callers have allows nothing. */
@Startup(StartOrder.SETTINGS)
@Singleton
class AllowanceTiers {
    private final AllowanceConfig config;
    private final Tiers tiers;

    AllowanceTiers(AllowanceConfig config, QuotaConfig quotas, Tiers tiers) {
        this.config = config;
        this.tiers = tiers;
        require(quotas.defaultTier());
        require(quotas.houseTier());
        quotas.callers().values().forEach(this::require);
    }

    private void require(String tier) {
        if (!config.tiers().containsKey(tier)) {
            throw new IllegalStateException("waymark.allowances.tiers lacks tier %s; known are %s"
                    .formatted(tier, new TreeSet<>(config.tiers().keySet())));
        }
    }

    /** @param caller as {@link Tiers#caller} names it */
    Allowance of(String caller) {
        Allowance allowance = config.tiers().get(tiers.nameOf(caller));
        if (allowance == null) {
            throw new IllegalStateException("no allowance of tier " + tiers.nameOf(caller));
        }
        return allowance;
    }
}
