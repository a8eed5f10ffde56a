package io.waymark.tracking.quota;

import io.waymark.tracking.callback.application.CallbackQuotas;
import io.waymark.tracking.quota.UsageCounters.Metric;
import io.waymark.tracking.subscription.application.Allowances;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

/** Tells subscriptions and callbacks what a merchant's tier allows. */
@Singleton
class TierAllowances implements Allowances, CallbackQuotas {
    private final AllowanceTiers tiers;
    private final UsageCounters usage;

    TierAllowances(AllowanceTiers tiers, UsageCounters usage) {
        this.tiers = tiers;
        this.usage = usage;
    }

    @Override
    public Allowance of(String merchantId) {
        AllowanceConfig.Allowance tier = tiers.of(merchantId);
        return new Allowance(tier.subscriptions(), tier.shipments());
    }

    @Override
    public void count(Collection<String> merchants) {
        merchants.forEach(merchant -> usage.count(merchant, Metric.CALLBACKS, 1));
    }

    @Override
    public Set<String> spent() {
        return usage.spent();
    }
}
