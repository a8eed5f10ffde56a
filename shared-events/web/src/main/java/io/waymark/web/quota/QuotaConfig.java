package io.waymark.web.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Which tiers there are, who has which, and how requests are shared out among callers. */
@ConfigMapping(prefix = "waymark.quotas")
public interface QuotaConfig {
    /** Of merchants that {@link #callers} does not name. */
    @WithDefault("standard")
    String defaultTier();

    /** Of the house's own people and systems. */
    @WithDefault("house")
    String houseTier();

    /** Of addresses that call doors which ask for no token. */
    @WithDefault("open")
    String openTier();

    /** Tiers by name. */
    Map<String, Tier> tiers();

    /** Tier names by merchant. */
    Map<String, String> callers();

    /** Requests of all callers that are worked on at once in this replica; the next is that of whoever has waited longest. */
    @WithDefault("64")
    int atOnce();

    /** How long a request waits for its turn before it is refused. */
    @WithDefault("10s")
    Duration patience();

    /** How long a request whose caller has hung up may go on before its place is given to another. */
    @WithDefault("10s")
    Duration abandoned();

    /** What callers of a tier may ask. */
    interface Tier {
        /** Requests per minute and replica; as many may come in a burst. */
        int requestsPerMinute();

        /** Requests of one caller that are worked on at once in this replica; more wait for their turn. */
        @WithDefault("8")
        int atOnce();

        /** Requests of one caller that may wait; more are refused. */
        @WithDefault("64")
        int waiting();
    }
}
