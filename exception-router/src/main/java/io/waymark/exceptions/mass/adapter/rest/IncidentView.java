package io.waymark.exceptions.mass.adapter.rest;

import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.mass.application.IncidentQueue;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.exceptions.mass.domain.IncidentState;
import io.waymark.exceptions.mass.domain.MassIncident;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many shipments with one trouble for one reason; all times UTC.
 *
 * @param place       where their parcels were: a country, with its region behind a dash where one is known
 * @param code        the exception class
 * @param members     how many cases it has held
 * @param openMembers how many of them are still open
 * @param decision    what stands for all members; absent while nothing was decided
 * @param closedAt    absent until the case of every member has ended
 * @param version     to be named by a decision that must not overwrite another's
 */
record IncidentView(
        UUID incidentId,
        String carrier,
        String place,
        String code,
        String family,
        Severity severity,
        Owner owner,
        IncidentState state,
        long members,
        long openMembers,
        Instant openedAt,
        @Nullable DecisionView decision,
        @Nullable Instant closedAt,
        long version) {

    /**
     * A decision.
     *
     * @param waiting absent unless it says to wait
     * @param reason  absent unless it ends the cases
     * @param note    absent unless it ends the cases
     */
    record DecisionView(
            Decision.Action action,
            String person,
            Instant at,
            @Nullable Waiting waiting,
            @Nullable String reason,
            @Nullable String note) {

        static @Nullable DecisionView of(@Nullable Decision from) {
            return switch (from) {
                case null -> null;
                case Decision.Acknowledge taken ->
                    new DecisionView(taken.action(), taken.person(), taken.at(), null, null, null);
                case Decision.Wait wait ->
                    new DecisionView(wait.action(), wait.person(), wait.at(), wait.waiting(), null, null);
                case Decision.Resolve end ->
                    new DecisionView(end.action(), end.person(), end.at(), null, end.reason(), end.note());
            };
        }
    }

    static IncidentView of(IncidentQueue.Shown shown) {
        MassIncident from = shown.incident();
        return new IncidentView(
                from.id(),
                from.cause().carrier(),
                from.cause().place(),
                from.cause().code(),
                from.family(),
                from.severity(),
                from.owner(),
                from.state(),
                from.members(),
                shown.openMembers(),
                from.openedAt(),
                DecisionView.of(from.decision()),
                from.closedAt(),
                from.version());
    }
}
