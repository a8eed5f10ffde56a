package io.waymark.tracking.pushwatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How accounts that push are watched. */
@ConfigMapping(prefix = "waymark.push-watch")
public interface PushWatchConfig {
    /** How often what was heard is written down and judged. */
    @WithDefault("30S")
    Duration every();

    /** Pushes that could be counted on and did not come, from which on a silence is told of. */
    @WithDefault("20")
    double missedPushes();

    /** No shorter silence is ever told of. */
    @WithDefault("30M")
    Duration shortestSilence();

    /** A silence so many times as long as the longest before is told of, however rarely the account pushes. */
    @WithDefault("2")
    double gapFactor();

    /** Pushes within four weeks, below which an account has no baseline. */
    @WithDefault("50")
    long fewestRemembered();

    /** The share of bad pushes, from 0 to 1, above which it is told of. */
    @WithDefault("0.01")
    double errorsAbove();

    /** The share below which it is well again. */
    @WithDefault("0.005")
    double errorsBelow();

    /** Pushes below which no share is judged. */
    @WithDefault("200")
    double fewestPushes();

    /** Bad pushes below which no share is judged. */
    @WithDefault("5")
    double fewestFaults();

    /** In which a past push loses half its weight in the share. */
    @WithDefault("10M")
    Duration errorHalfLife();
}
