package io.waymark.tracking.vigil.application;

import io.waymark.tracking.vigil.application.PushPulse.Pulse;
import io.waymark.tracking.vigil.domain.Rhythm;
import io.waymark.tracking.vigil.domain.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all replicas heard of accounts, by the one clock of the database; joins the caller's transaction. */
public interface PushRhythms {

    /** Adds what was counted, to the hour that is now. */
    void add(List<Pulse> pulses);

    /** The right to judge, for one replica at a time and not more often than asked; empty for everybody else. */
    Optional<Turn> takeTurn(Duration interval);

    /** All accounts ever heard, with what is new since the last turn. */
    List<Heard> heard();

    /** How accounts pushed in the last weeks. */
    Map<String, Rhythm> rhythms(Collection<String> subjects);

    /** Keeps how accounts stand; what was new is judged. */
    void save(List<Watched> accounts);

    /** Forgets hours that no rhythm looks at. */
    void forget();

    /**
     * A turn to judge.
     *
     * @param since time since the turn before
     */
    record Turn(Instant now, Duration since) {}

    /** An account with what is new of it. */
    record Heard(Watched account, long genuine, long judged, long faults) {}
}
