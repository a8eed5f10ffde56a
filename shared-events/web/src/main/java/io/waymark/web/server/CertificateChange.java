package io.waymark.web.server;

import io.quarkus.tls.CertificateUpdatedEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets newcomers wait while the server takes in a new certificate: for that moment the platform's server has none at all, and
 * would hang up on them.
 */
@Singleton
class CertificateChange {
    private static final int BEFORE_THE_PLATFORM = 1;
    private static final int AFTER_THE_PLATFORM = 10_000;

    private static final Duration BUILT_WITHIN = Duration.ofMillis(50);

    private final GuardedServer server;

    CertificateChange(GuardedServer server) {
        this.server = server;
    }

    /** Who was let in just before gets its connection built meanwhile; the platform waits on this thread anyway. */
    void begins(@Observes @Priority(BEFORE_THE_PLATFORM) CertificateUpdatedEvent change) {
        server.keepers().forEach(Doorkeeper::hold);
        LockSupport.parkNanos(BUILT_WITHIN.toNanos());
    }

    void ends(@Observes @Priority(AFTER_THE_PLATFORM) CertificateUpdatedEvent change) {
        server.keepers().forEach(Doorkeeper::goOn);
    }
}
