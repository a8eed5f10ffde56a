package io.waymark.delivery.deadletter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How dead letters are sent. */
@ConfigMapping(prefix = "waymark.dead-letters")
public interface DeadLetterConfig {
    /** How long a send waits for a topic that the broker does not name; then it counts as refused. */
    @WithDefault("10s")
    Duration patience();
}
