package io.waymark.events.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.routed.v1}: the case was given to a desk, for the first time or anew.
 *
 * @param shipmentCode null for an incident without shipment
 * @param code         exception class, such as {@code ADDR_INCORRECT}
 * @param family       cases are unique per (shipment, family)
 * @param previousOwner null for the first routing
 * @param explanation   why this desk
 */
public record CaseRouted(
        UUID caseId,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String merchantId,
        String code,
        String family,
        @Nullable Owner previousOwner,
        Owner owner,
        List<Owner> copyOwners,
        Severity severity,
        String explanation,
        Instant routedAt) {}
