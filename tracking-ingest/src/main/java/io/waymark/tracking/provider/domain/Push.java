package io.waymark.tracking.provider.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a push says, normalised.
 *
 * @param replayKey  the provider's id of this message, where a repetition of it must have no second effect at all; null where
 *                   the nodes' own identities are the guard
 * @param reports    by tracking number; empty for a push that is informational as a whole
 * @param unreadable what could not be read, while the rest counts
 */
public record Push(@Nullable String replayKey, List<TrackingReport> reports, List<UnreadableRow> unreadable) {
    /** A push that says nothing of any parcel. */
    public static final Push EMPTY = Push.of(List.of());

    /** A push without an id of its own, all of which was read. */
    public static Push of(List<TrackingReport> reports) {
        return new Push(null, reports, List.of());
    }
}
