package io.waymark.exceptions.mass.domain;

import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many shipments with one trouble for one reason, as one case that holds theirs. Immutable: every move gives the next version.
 *
 * @param decided  the version that the last decision made; members that stand at a lower one have not been reached by it
 * @param decision null while nothing was decided
 * @param closedAt null until every member's case has ended
 * @param version  counts the changes, from 1; members that join are none
 */
public record MassIncident(
        UUID id,
        Cause cause,
        String family,
        Owner owner,
        Severity severity,
        IncidentState state,
        Instant openedAt,
        long members,
        long decided,
        @Nullable Decision decision,
        @Nullable Instant closedAt,
        long version) {

    /** An incident of these, which are not none. */
    public static MassIncident of(UUID id, List<Opening> members, Instant now) {
        Opening any = members.getFirst();
        Severity worst =
                members.stream().map(Opening::severity).max(Severity::compareTo).orElseThrow();
        return new MassIncident(
                id,
                any.cause(),
                any.family(),
                any.owner(),
                worst,
                IncidentState.OPEN,
                now,
                members.size(),
                0,
                null,
                null,
                1);
    }

    /** The incident after the decision; empty where its state does not allow it. */
    public Optional<MassIncident> after(Decision next) {
        return state.after(next.action())
                .map(moved -> new MassIncident(
                        id,
                        cause,
                        family,
                        owner,
                        severity,
                        moved,
                        openedAt,
                        members,
                        version + 1,
                        next,
                        closedAt,
                        version + 1));
    }

    /** What the standing decision asks of a member; nothing of one that has ended or that a person gave to another desk. */
    public List<DeskOrder> ordersFor(ExceptionCase member) {
        boolean givenAway = member.routing().byHand() && member.routing().owner() != owner;
        return decision == null || !member.isOpen() || givenAway ? List.of() : decision.ordersFor(member);
    }
}
