package io.waymark.exceptions.cases.adapter.rest;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as a line of a queue; all times UTC.
 *
 * @param about            whom an integration's case concerns; absent for a shipment's
 * @param code             the exception class
 * @param occurrences      how often the trouble was told of
 * @param firstResponseDue by when somebody must take it
 * @param resolveDue       by when it must be solved; absent where no such clock runs
 * @param version          to be named by an action that must not overwrite another's
 */
record CaseSummary(
        UUID caseId,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String merchantId,
        @Nullable String about,
        String code,
        String family,
        Severity severity,
        Owner owner,
        CaseState state,
        long occurrences,
        Instant occurredAt,
        Instant openedAt,
        Instant firstResponseDue,
        @Nullable Instant resolveDue,
        long version) {

    static CaseSummary of(ExceptionCase from) {
        return new CaseSummary(
                from.id(),
                from.reference().shipmentCode(),
                from.reference().orderId(),
                from.reference().merchantId(),
                from.reference().about(),
                from.routing().code(),
                from.reference().family(),
                from.routing().severity(),
                from.routing().owner(),
                from.state(),
                from.occurrences(),
                from.routing().occurredAt(),
                from.openedAt(),
                from.clocks().firstResponseDue(),
                from.clocks().resolveDue(),
                from.version());
    }
}
