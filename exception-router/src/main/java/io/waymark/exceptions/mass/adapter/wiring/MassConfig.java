package io.waymark.exceptions.mass.adapter.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation may choose about mass incidents; durations as {@code 14d}, {@code 30s} or ISO 8601. */
@ConfigMapping(prefix = "waymark.exceptions.mass")
public interface MassConfig {
    /** How many shipments of one carrier, place and class are still no incident. */
    @WithDefault("20")
    int moreThan();

    /** Within which time their cases must have been opened. */
    @WithDefault("1h")
    Duration within();

    /** How often new cases and decisions are looked for; read by the scheduler. */
    @WithDefault("1s")
    Duration interval();

    /** How many new cases one transaction weighs. */
    @WithDefault("500")
    int gatherBatch();

    /** How many members one transaction brings a decision to. */
    @WithDefault("100")
    int decisionBatch();
}
