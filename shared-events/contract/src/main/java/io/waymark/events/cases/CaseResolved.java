package io.waymark.events.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.resolved.v1}: the case is solved, by the parcel itself or by a person.
 *
 * @param shipmentCode null for an incident without shipment
 * @param code         exception class, such as {@code ADDR_INCORRECT}
 * @param family       cases are unique per (shipment, family)
 * @param automatic  true where an event cleared it
 * @param resolution reason code, such as {@code RECOVERED}
 * @param note       a person's words; always there for a manual resolution
 */
public record CaseResolved(
        UUID caseId,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String merchantId,
        String code,
        String family,
        Owner owner,
        boolean automatic,
        String resolution,
        @Nullable String note,
        Instant resolvedAt) {}
