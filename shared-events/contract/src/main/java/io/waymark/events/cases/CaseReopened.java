package io.waymark.events.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.reopened.v1}: the same thing went wrong again within the reopening window.
 *
 * @param shipmentCode null for an incident without shipment
 * @param code         exception class, such as {@code ADDR_INCORRECT}
 * @param family       cases are unique per (shipment, family)
 * @param reopenings how often so far, at least 1
 */
public record CaseReopened(
        UUID caseId,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String merchantId,
        String code,
        String family,
        Owner owner,
        Severity severity,
        int reopenings,
        String explanation,
        Instant reopenedAt) {}
