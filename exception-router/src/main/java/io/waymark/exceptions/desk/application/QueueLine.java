package io.waymark.exceptions.desk.application;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as a line of a page.
 *
 * @param subject the shipment's code, or whom an integration's case concerns
 * @param version to be named by an action that must not overwrite another's
 */
public record QueueLine(
        UUID caseId,
        String subject,
        String code,
        Severity severity,
        Owner owner,
        CaseState state,
        NextClock clock,
        long version) {

    /** Where it stands in its queue. */
    public DeskQueue.Place place() {
        return new DeskQueue.Place(clock.dueAt() == null ? DeskQueue.NEVER : clock.dueAt(), caseId);
    }

    /**
     * How long the case has been there, and what is due.
     *
     * @param startedAt when the desk's clocks started
     * @param dueAt     when the desk must do something next; null where no clock runs
     */
    public record NextClock(
            Instant openedAt, Instant startedAt, @Nullable Instant dueAt) {}
}
