package io.waymark.web.server;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How many connections the public port takes, and how long it waits for those who are slow. */
@ConfigMapping(prefix = "waymark.server")
public interface ServerLimits {
    /** Connections at a time; one more is closed unread. */
    @WithDefault("8192")
    int connections();

    /** Connections at a time from one address; raise it where a proxy stands before all callers. */
    @WithDefault("2048")
    int connectionsPerAddress();

    /** From a connection's or a request's first moment until the last of its headers is there. */
    @WithDefault("10s")
    Duration headTimeout();

    /** The time over which the pace of a body is measured; the first is a period of grace. */
    @WithDefault("10s")
    Duration bodyWindow();

    /** What a body must bring in each second, on average over a window; time in which we do not read counts for the sender. */
    @WithDefault("1K")
    MemorySize bodyPerSecond();

    /**
     * Memory that the bodies of all requests under way may take together, but for the first 16 KB of each connection; one that
     * finds no room is answered 503. An eighth of the heap where it is left out.
     */
    Optional<MemorySize> bodies();

    /**
     * While the process ends: how long before the end of {@code quarkus.shutdown.delay} nobody new is let in; at most half
     * of it.
     */
    @WithDefault("2s")
    Duration leave();

    /** While the process ends: how long a connection must be silent before it is closed. */
    @WithDefault("1s")
    Duration silenceBeforeClose();
}
