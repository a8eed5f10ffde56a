package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.mapping.domain.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replays that were asked for, however far they are. Each method is one statement and joins the caller's transaction. */
public interface Replays {
    /** How many are under way, and how many of those failed at their last attempt. */
    record Open(long replays, long failing) {}

    /** Notes what is to be read again; it begins as soon as somebody takes it. */
    Replay request(Scope scope, String by, Instant at);

    Optional<Replay> find(UUID id);

    /** The replay that a change of meaning asked for. */
    Optional<Replay> ofRevision(long revision);

    /**
     * Replays, newest first.
     *
     * @param provider null for all
     * @param before   only those with smaller ids; null for the first page
     */
    List<Replay> page(@Nullable String provider, @Nullable UUID before, int limit);

    /**
     * Takes the oldest replay that is due and that nobody holds; one whose holder died is due when its lease is over.
     *
     * @param until the end of the holder's lease
     */
    Optional<Replay> take(UUID holder, Instant now, Instant until);

    /** Prolongs a lease and locks the replay for the transaction; empty where somebody else holds it by now. */
    Optional<Replay> hold(UUID id, UUID holder, Instant until);

    /** Adds what one batch did. */
    void advance(UUID id, Step step);

    void complete(UUID id, Instant at);

    /** Ends a replay that is not over, after its running batch; false where there is none such. */
    boolean end(UUID id, Replay.Ending ending, Instant at);

    /** Gives a replay back, to be taken up again later. */
    void giveBack(UUID id, UUID holder, Instant due, @Nullable String failure);

    /**
     * Opens completed replays again whose code has nodes left that were mapped by an older revision.
     *
     * @return how many
     */
    int reopenIncomplete(Instant now);

    /** Forgets which shipments were looked at by replays that ended before a time; their counts stay. */
    void forgetShipments(Instant endedBefore);

    Open open();
}
