package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.domain.Replay;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives a replay up: one that fails for ever would be tried for ever. What it did by then stays done. */
@Singleton
public class EndReplay {
    private static final Logger LOG = Logger.getLogger(EndReplay.class);
    private final Replays replays;
    private final Clock clock;

    EndReplay(Replays replays, Clock clock) {
        this.replays = replays;
        this.clock = clock;
    }

    /**
     * Ends the replay behind its running batch; one that is over stays as it is.
     *
     * @param by     the operator
     * @param reason without personal data
     * @return the replay as it is then; empty where there is none
     */
    @Transactional
    public Optional<Replay> end(UUID id, String by, String reason) {
        if (replays.end(id, new Replay.Ending(by, reason), clock.instant())) {
            LOG.warnf("%s ended replay %s", by, id);
        }
        return replays.find(id);
    }
}
