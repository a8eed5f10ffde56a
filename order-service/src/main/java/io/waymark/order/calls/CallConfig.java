package io.waymark.order.calls;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long calls can be found again. */
@ConfigMapping(prefix = "waymark.calls")
interface CallConfig {
    /** For lines. */
    @WithDefault("P90D")
    Duration keep();

    /** For the bodies of carriers that failed or refused. */
    @WithDefault("P14D")
    Duration keepBodies();

    /** How often lines are written. */
    @WithDefault("2s")
    Duration writeEvery();
}
