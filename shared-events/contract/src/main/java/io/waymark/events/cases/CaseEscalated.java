package io.waymark.events.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.escalated.v1}: a share of a clock has passed.
 *
 * @param shipmentCode null for an incident without shipment
 * @param code         exception class, such as {@code ADDR_INCORRECT}
 * @param family       cases are unique per (shipment, family)
 * @param clock   {@code FIRST_RESPONSE} or {@code RESOLVE}
 * @param percent 50 reminds the owner, 100 tells the lead, 200 the manager
 */
public record CaseEscalated(
        UUID caseId,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String merchantId,
        String code,
        String family,
        Owner owner,
        Severity severity,
        String clock,
        int percent,
        Instant due,
        Instant escalatedAt) {}
