package io.waymark.exceptions.cases.adapter.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What an installation may choose about cases; durations as {@code 14d}, {@code 30s} or ISO 8601. */
@ConfigMapping(prefix = "waymark.exceptions")
public interface RouterConfig {
    /** How often due clocks are looked for; read by the scheduler. */
    @WithDefault("1s")
    Duration sweepInterval();

    /** How many subjects one transaction of the sweep holds. */
    @WithDefault("500")
    int sweepBatch();

    /** How long the sweep leaves a subject whose clocks could not ring. */
    @WithDefault("10m")
    Duration sweepPause();

    /** How often the open cases are counted for the dashboard; read by the scheduler. */
    @WithDefault("15s")
    Duration gaugeInterval();

    /** How long after its resolution a case comes back instead of a new one; after it, the case is closed. */
    @WithDefault("14d")
    Duration reopenWithin();

    /** How long a person can take back what they did with a case. */
    @WithDefault("10m")
    Duration undoWithin();

    /** Roles of tokens beside those of the desks, which {@code rights.csv} may name. */
    @WithDefault("lead")
    Set<String> roles();

    /** How long a shipment must be free of contradictions before its conflict counts as over. */
    @WithDefault("24h")
    Duration consistentAfter();

    /** How long nobody may tell of an integration's fault until it counts as over, where nobody tells its end. */
    @WithDefault("24h")
    Duration quietAfter();

    /** How far ahead of ours a carrier's clock is believed. */
    @WithDefault("24h")
    Duration futureTolerance();

    /** How far the clocks of two providers of one parcel may be apart. */
    @WithDefault("1h")
    Duration clockSkew();
}
