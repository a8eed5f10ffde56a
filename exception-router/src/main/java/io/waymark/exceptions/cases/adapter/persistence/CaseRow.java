package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.domain.CaseReference;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.DeskClocks;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Handling;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.cases.domain.Routing;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Rule;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code exception_case}; its components are the table's columns. */
record CaseRow(
        UUID caseId,
        String subjectKey,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String merchantId,
        @Nullable String about,
        String family,
        String code,
        Severity severity,
        @Nullable Severity baseSeverity,
        Owner owner,
        List<Owner> copyOwners,
        boolean byHand,
        Rule rule,
        List<String> words,
        String explanation,
        UUID eventId,
        Instant occurredAt,
        @Nullable String overrideName,
        @Nullable String rulesVersion,
        CaseState state,
        long occurrences,
        Instant openedAt,
        Instant clockStartedAt,
        Instant firstResponseDue,
        int firstResponseNotified,
        @Nullable Instant resolveDue,
        int resolveNotified,
        @Nullable Instant acknowledgedAt,
        Waiting.@Nullable Party waitingOn,
        @Nullable Instant waitingUntil,
        @Nullable Instant resolvedAt,
        @Nullable Boolean resolvedAutomatically,
        @Nullable String resolution,
        @Nullable String note,
        @Nullable Instant settledUntil,
        @Nullable Instant closedAt,
        int reopenings,
        int takenBack,
        @Nullable Instant heldSince,
        long version)
        implements StoredWords.Holder {

    /** The row as it is stored next: one version up. */
    static CaseRow nextOf(ExceptionCase from) {
        CaseReference reference = from.reference();
        Routing routing = from.routing();
        DeskClocks clocks = from.clocks();
        Handling handling = from.handling();
        Waiting waiting = handling.waiting();
        Resolution end = handling.resolution();
        return new CaseRow(
                reference.caseId(),
                reference.subject().key(),
                reference.shipmentCode(),
                reference.orderId(),
                reference.merchantId(),
                reference.about(),
                reference.family(),
                routing.code(),
                routing.severity(),
                routing.base(),
                routing.owner(),
                routing.copyOwners(),
                routing.byHand(),
                routing.rule(),
                routing.words(),
                routing.explanation(),
                routing.eventId(),
                routing.occurredAt(),
                routing.override(),
                routing.version(),
                handling.state(),
                from.occurrences(),
                from.openedAt(),
                clocks.startedAt(),
                clocks.firstResponseDue(),
                clocks.firstResponseNotified(),
                clocks.resolveDue(),
                clocks.resolveNotified(),
                handling.acknowledgedAt(),
                waiting == null ? null : waiting.on(),
                waiting == null ? null : waiting.until(),
                end == null ? null : end.at(),
                end == null ? null : end.automatic(),
                end == null ? null : end.reason(),
                end == null ? null : end.note(),
                from.settledUntil(),
                handling.closedAt(),
                handling.reopenings(),
                handling.takenBack(),
                handling.heldSince(),
                from.version() + 1);
    }

    ExceptionCase exceptionCase() {
        return new ExceptionCase(
                new CaseReference(caseId, Subject.parse(subjectKey), shipmentCode, orderId, merchantId, about, family),
                new Routing(
                        code,
                        severity,
                        baseSeverity == null ? severity : baseSeverity,
                        owner,
                        copyOwners,
                        byHand,
                        rule,
                        words,
                        explanation,
                        eventId,
                        occurredAt,
                        overrideName,
                        rulesVersion),
                new DeskClocks(clockStartedAt, firstResponseDue, firstResponseNotified, resolveDue, resolveNotified),
                new Handling(state, acknowledgedAt, waiting(), resolved(), closedAt, reopenings, takenBack, heldSince),
                occurrences,
                openedAt,
                settledUntil,
                version);
    }

    @Override
    public Map<String, String> wordColumns() {
        return Map.of("note", "case/" + caseId + "/note");
    }

    private @Nullable Waiting waiting() {
        return waitingOn == null || waitingUntil == null ? null : new Waiting(waitingOn, waitingUntil);
    }

    private @Nullable Resolution resolved() {
        return resolvedAt == null || resolvedAutomatically == null || resolution == null
                ? null
                : new Resolution(resolvedAt, resolvedAutomatically, resolution, note);
    }
}
