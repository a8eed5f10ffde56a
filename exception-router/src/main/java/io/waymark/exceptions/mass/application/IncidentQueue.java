package io.waymark.exceptions.mass.application;

import io.waymark.exceptions.classify.domain.Owner;
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

    Optional<Shown> find(UUID incidentId);

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

    /** So many incidents. */
    record Count(Owner owner, IncidentState state, long incidents) {}
}
