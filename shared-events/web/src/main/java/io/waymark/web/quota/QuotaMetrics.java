package io.waymark.web.quota;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What quotas did to requests, by tier: there are few tiers and many callers. */
@Singleton
class QuotaMetrics {
    static final String REFUSED = "waymark.quota.refused";
    static final String WAIT = "waymark.quota.wait";

    private static final String TIER = "tier";

    private final MeterRegistry meters;
    private final Tiers tiers;

    QuotaMetrics(MeterRegistry meters, Tiers tiers) {
        this.meters = meters;
        this.tiers = tiers;
    }

    /** @param reason {@code rate} or {@code share} */
    void refused(String caller, String reason) {
        meters.counter(REFUSED, TIER, tiers.nameOf(caller), "reason", reason).increment();
    }

    void waited(String caller, Duration time) {
        meters.timer(WAIT, TIER, tiers.nameOf(caller)).record(time);
    }
}
