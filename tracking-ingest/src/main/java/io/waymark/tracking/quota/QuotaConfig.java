package io.waymark.tracking.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Which tiers there are, and who has which. */
@ConfigMapping(prefix = "waymark.quotas")
public interface QuotaConfig {
    /** Of merchants that {@link #callers} does not name. */
    @WithDefault("standard")
    String defaultTier();

    /** Of the house's own people and systems. */
    @WithDefault("house")
    String houseTier();

    /** Tiers by name. */
    Map<String, Tier> tiers();

    /** Tier names by merchant. */
    Map<String, String> callers();

    /** How often use is added up in the database, and read back from there. */
    @WithDefault("5s")
    Duration addUpEvery();

    /** What callers of a tier may have. */
    interface Tier {
        /** Requests to {@code /v1} per minute and replica; as many may come at once. */
        int requestsPerMinute();

        /** Subscriptions. */
        int subscriptions();

        /** Shipments that subscriptions name one by one. */
        int shipments();

        /** Callbacks per day (UTC), first attempts and replays; what is beyond waits for the next day. */
        long callbacksPerDay();
    }
}
