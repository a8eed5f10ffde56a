package io.waymark.exceptions.mass.application;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.exceptions.mass.domain.IncidentState;
import io.waymark.exceptions.mass.domain.MassIncident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads mass incidents without locking anything. */
public interface IncidentQueue {
    /** Up to {@code limit} incidents that fit, newest first. */
    List<Listed> page(@Nullable Owner owner, @Nullable IncidentState state, @Nullable UUID after, int limit);

    /** Up to {@code limit} incidents that are not closed, newest first. */
    List<Listed> standing(@Nullable Owner owner, @Nullable UUID after, int limit);

    /** Up to {@code limit} incidents that have ended since then, the latest first. */
    List<Listed> endedSince(Instant since, @Nullable Owner owner, int limit);

    Optional<Shown> find(UUID incidentId);

    /** What became of an incident beside its beginning and end: its {@code limit} newest lines, oldest first. */
    List<Happening> story(UUID incidentId, int limit);

    /** When the first of its members was opened: the beginning of the hour that held too many. */
    Optional<Instant> begun(UUID incidentId);

    /** Up to {@code limit} members, in the order of their cases' ids. */
    List<Member> members(UUID incidentId, @Nullable UUID after, int limit);

    /** How many incidents are not closed yet, by desk and state. */
    List<Count> open();

    /**
     * One of a page.
     *
     * @param content reads it; throws {@link IllegalStateException} where what is stored cannot be read
     */
    record Listed(UUID id, Supplier<Shown> content) {}

    /** @param openMembers members whose case has not ended */
    record Shown(MassIncident incident, long openMembers) {}

    /** @param leftAt when its case had ended; null while it is open */
    record Member(
            UUID caseId,
            String shipmentCode,
            @Nullable String merchantId,
            Instant openedAt,
            Instant joinedAt,
            @Nullable Instant leftAt) {}

    /** A line of an incident's story. */
    sealed interface Happening {
        Instant at();

        /** So many members joined within this minute. */
        record Joined(Instant at, long members) implements Happening {}

        /** The cases of so many members ended within this minute. */
        record Left(Instant at, long members) implements Happening {}

        /** A person decided. */
        record Decided(Instant at, String person, Decision.Action action) implements Happening {}
    }

    /** So many incidents. */
    record Count(Owner owner, IncidentState state, long incidents) {}
}
