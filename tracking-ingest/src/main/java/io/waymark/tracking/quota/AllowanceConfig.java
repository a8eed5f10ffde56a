package io.waymark.tracking.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** What callers of a tier may have here, beside the requests that every service grants them. */
@ConfigMapping(prefix = "waymark.allowances")
public interface AllowanceConfig {
    /** By the name of the tier; each tier of merchants needs its own. */
    Map<String, Allowance> tiers();

    /** How often use is added up in the database, and read back from there. */
    @WithDefault("5s")
    Duration addUpEvery();

    /** What callers of a tier may have. */
    interface Allowance {
        /** Subscriptions. */
        int subscriptions();

        /** Shipments that subscriptions name one by one. */
        int shipments();

        /** Callbacks per day (UTC), first attempts and replays; what is beyond waits for the next day. */
        long callbacksPerDay();
    }
}
