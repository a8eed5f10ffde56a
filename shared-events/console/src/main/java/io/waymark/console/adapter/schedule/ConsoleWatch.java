package io.waymark.console.adapter.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.waymark.console.application.FollowConsole;
import io.waymark.console.application.TellOthers;
import io.waymark.work.StartOrder;
import io.waymark.work.Worker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Brings the console's word into effect before anything connects, and looks twice a second whether another replica changed it.
 * What does not fit the tables of this process stops its start, as a wrong line of a table does.
 */
@Singleton
@Startup(StartOrder.SETTINGS)
public class ConsoleWatch {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final FollowConsole follow;
    private final TellOthers others;
    private final Worker worker;

    ConsoleWatch(FollowConsole follow, TellOthers others) {
        this.follow = follow;
        this.others = others;
        this.worker = new Worker("console-watch", this::look);
    }

    @PostConstruct
    void start() {
        follow.follow();
        worker.start();
    }

    void tell(@Observes StartupEvent started) {
        others.tell();
    }

    private Duration look() {
        follow.followChanges();
        return PAUSE;
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop(PATIENCE_AT_STOP);
    }
}
