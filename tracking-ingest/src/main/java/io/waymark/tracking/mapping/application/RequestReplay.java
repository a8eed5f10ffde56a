package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.mapping.domain.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Asks for everything of a time to be read again, as after a reader was mended. */
@Singleton
public class RequestReplay {
    private final Replays replays;
    private final Clock clock;

    RequestReplay(Replays replays, Clock clock) {
        this.replays = replays;
        this.clock = clock;
    }

    /** Notes the replay; it begins within seconds. */
    @Transactional
    public Replay of(Scope.OfTime scope, String author) {
        return replays.request(scope, author, clock.instant());
    }
}
