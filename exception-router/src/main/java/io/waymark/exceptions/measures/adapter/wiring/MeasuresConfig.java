package io.waymark.exceptions.measures.adapter.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation may choose about measures; durations as {@code 14d}, {@code 30s} or ISO 8601. */
@ConfigMapping(prefix = "waymark.exceptions.measures")
public interface MeasuresConfig {
    /** How often what has ended is moved into the daily figures; read by the scheduler. */
    @WithDefault("1m")
    Duration interval();

    /** How many episodes and how many waybills one transaction moves. */
    @WithDefault("500")
    int batch();

    /** After which time a waybill under which nothing was heard stays so in the figures. */
    @WithDefault("60d")
    Duration silence();
}
