package io.waymark.delivery.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How inbound events are retried, watched and forgotten. */
@ConfigMapping(prefix = "waymark.inbox")
public interface InboxConfig {
    /** One attempt at a batch that lasts longer fails liveness. Waits for a database or broker that is down do not count. */
    @WithDefault("5m")
    Duration stuckAfter();

    /** How long a consumer remembers the events it has applied; a repetition after that takes effect again. */
    @WithDefault("14d")
    Duration retention();

    /** Rows that retention deletes in one transaction. */
    @WithDefault("5000")
    int retentionBatch();

    /** How often retention looks for old rows. */
    @WithDefault("10m")
    String retentionEvery();

    /** Events whose effect failed. */
    Parked parked();

    /** When parked events are tried again: the pause doubles from the first to the longest. */
    interface Parked {
        /** Pause after the first failed attempt. */
        @WithDefault("10s")
        Duration firstPause();

        /** Longest pause between two attempts. */
        @WithDefault("15m")
        Duration longestPause();

        /** A key that waits for longer is told as an incident. */
        @WithDefault("15m")
        Duration tellAfter();

        /** How often keys that wait too long, or are free again, are looked for. */
        @WithDefault("1m")
        String tellEvery();

        /** How often due keys are looked for. */
        @WithDefault("5s")
        String lookEvery();
    }
}
