package io.waymark.reconciliation.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set of exports. */
@ConfigMapping(prefix = "waymark.export")
public interface ExportConfig {
    /** How often waiting exports are looked for. */
    @WithDefault("1s")
    Duration poll();

    /** How many exports are added up side by side; never two of one requester. */
    @WithDefault("2")
    int parallel();

    /** How many exports of one merchant may wait. */
    @WithDefault("10")
    int waitingPerMerchant();

    /** How many exports of the house may wait. */
    @WithDefault("100")
    int waitingOfHouse();

    /** How often an export is begun before it is given up. */
    @WithDefault("5")
    int attempts();

    /** First pause after a failed attempt; pauses double. */
    @WithDefault("500ms")
    Duration retryFirst();

    /** Longest pause between attempts. */
    @WithDefault("2m")
    Duration retryLongest();
}
