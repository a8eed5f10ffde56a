package io.waymark.tracking.unreadable;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is told of what cannot be read. */
@ConfigMapping(prefix = "waymark.unreadable")
interface UnreadableConfig {
    /** How many numbers of an account are told one by one at a time; of more, one incident tells for the account. */
    @WithDefault("20")
    int numbersToldSingly();

    /** How long the same number is not told again. */
    @WithDefault("1m")
    Duration toldAgainAfter();

    /** An incident is over when nothing unreadable came for so long. */
    @WithDefault("24h")
    Duration clearedAfter();
}
