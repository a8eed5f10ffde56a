package io.waymark.order.release.adapter.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.waymark.order.release.application.RunningReleases;
import io.waymark.work.Worker;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Reads the releases anew four times a second; each time one small table. */
@Singleton
class ReleaseRefresh {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Worker worker;

    ReleaseRefresh(RunningReleases releases) {
        this.worker = new Worker("releases", () -> {
            releases.reload();
            return PAUSE;
        });
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.close();
    }
}
