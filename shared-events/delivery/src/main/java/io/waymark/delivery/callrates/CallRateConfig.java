package io.waymark.delivery.callrates;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on too many calls to others fail. */
@ConfigMapping(prefix = "waymark.call-rates")
public interface CallRateConfig {
    /** How often what was counted is written down and judged. */
    @WithDefault("15s")
    Duration every();

    /** The share of failed calls, from 0 to 1, above which a channel is told of. */
    @WithDefault("0.01")
    double above();

    /** The share below which it is well again. */
    @WithDefault("0.005")
    double below();

    /** Calls below which no share is judged. */
    @WithDefault("200")
    double fewest();

    /** Failed calls below which no share is judged. */
    @WithDefault("5")
    double fewestFailed();

    /** In which a past call loses half its weight in the share. */
    @WithDefault("10m")
    Duration halfLife();

    /** A channel that nobody called for so long is forgotten, and its incident over. */
    @WithDefault("24h")
    Duration idle();
}
