package io.waymark.exceptions.mass.adapter.rest;

import io.waymark.exceptions.mass.application.IncidentQueue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that an incident holds.
 *
 * @param openedAt when it was opened
 * @param leftAt   when it had ended; absent while it is open
 */
record MemberView(
        UUID caseId,
        String shipmentCode,
        @Nullable String merchantId,
        Instant openedAt,
        Instant joinedAt,
        @Nullable Instant leftAt) {

    static MemberView of(IncidentQueue.Member from) {
        return new MemberView(
                from.caseId(), from.shipmentCode(), from.merchantId(), from.openedAt(), from.joinedAt(), from.leftAt());
    }
}
