package io.waymark.web.server;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes the public ports while everything behind them still works: first nobody is let in any more, then those who are
 * inside are served to the end. The platform alone closes a port together with every connection on which no whole request
 * has arrived, and resets those who wait before it.
 */
@Singleton
public class PoliteEnd {
    private final GuardedServer server;
    private final Duration delay;
    private final Duration leave;

    PoliteEnd(
            GuardedServer server,
            ServerLimits limits,
            @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
        this.server = server;
        this.delay = delay;
        Duration half = delay.dividedBy(2);
        this.leave = half.compareTo(limits.leave()) < 0 ? half : limits.leave();
    }

    /** What is to be done before the delay is over; the platform waits for it, and behind it for requests under way. */
    void begin(@Observes ShutdownDelayInitiatedEvent notReady) {
        server.keepers()
                .forEach(keeper -> Thread.ofPlatform().name("doors").daemon().start(() -> end(keeper)));
    }

    private void end(Doorkeeper keeper) {
        try {
            Thread.sleep(delay.minus(leave));
            keeper.leave(leave);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
