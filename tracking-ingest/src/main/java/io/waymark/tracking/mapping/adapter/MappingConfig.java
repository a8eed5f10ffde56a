package io.waymark.tracking.mapping.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How fast a change of the mapping spreads, and how long replays are remembered in full. */
@ConfigMapping(prefix = "waymark.mapping")
public interface MappingConfig {
    /** How often a replica asks whether the mapping was changed elsewhere. */
    @WithDefault("1s")
    Duration reloadEvery();

    /** How often a replica looks for replays that are due. */
    @WithDefault("1s")
    Duration replayEvery();

    /** How often completed replays are compared with what is stored, and what waits is counted. */
    @WithDefault("30s")
    Duration sweepEvery();

    /** How long after a change a replica may still store nodes by the older mapping; several times {@link #reloadEvery}. */
    @WithDefault("5s")
    Duration settle();

    /** How long it is remembered which shipments a replay looked at; its counts stay. */
    @WithDefault("30d")
    Duration rememberShipments();
}
