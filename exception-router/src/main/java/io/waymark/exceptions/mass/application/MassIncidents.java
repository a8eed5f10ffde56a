package io.waymark.exceptions.mass.application;

import io.waymark.exceptions.mass.domain.Cause;
import io.waymark.exceptions.mass.domain.MassIncident;
import io.waymark.exceptions.mass.domain.Opening;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where mass incidents lie. Every method runs in the caller's transaction, which holds the lock of each held incident. */
public interface MassIncidents {
    /** Whether the caller alone gathers members until the end of its transaction; false where somebody else does. */
    boolean gatherAlone();

    /** Holds the incidents of these causes that take members. */
    Map<Cause, MassIncident> holdTaking(Collection<Cause> causes);

    /** When the first members were opened, up to {@code limit} of each incident. */
    Map<UUID, List<Instant>> firstMembers(Collection<UUID> incidents, int limit);

    void open(Collection<MassIncident> incidents);

    /** Members join, or are back; those whose case is not among the open ones have left already. */
    void join(Map<UUID, List<Opening>> byIncident, Set<UUID> openCases, Instant now);

    /** These cases ended, each at its time: they leave whatever incident they are in. */
    void leave(Map<UUID, Instant> endedCases);

    /**
     * These cases are open again, because the end at that time was taken back: they are in the incident again that they left then,
     * where that still takes members.
     */
    void comeBack(Map<UUID, Instant> leftAt);

    /** Whoever was waited for has had the time that was given. */
    void endWaiting(Instant now);

    /** Closes those without an open member, and answers them. The caller gathers alone. */
    List<MassIncident> closeEmpty(Instant now);

    Optional<MassIncident> hold(UUID incidentId);

    /** Stores what was decided. */
    void decide(MassIncident next);

    /** Holds one incident whose decision has not reached all open members, passing over those that somebody works on. */
    Optional<MassIncident> holdUnfinished();

    /** Up to {@code limit} open members that the standing decision has not reached: each case with its shipment's code. */
    Map<UUID, String> unreached(MassIncident incident, int limit);

    /** The standing decision has reached these members. */
    void markReached(MassIncident incident, Collection<UUID> caseIds);
}
