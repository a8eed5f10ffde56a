package io.waymark.events.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.opened.v1}: something went wrong and is now somebody's.
 *
 * @param shipmentCode null for an incident without shipment
 * @param code         exception class, such as {@code ADDR_INCORRECT}
 * @param family       cases are unique per (shipment, family)
 * @param subject         what an incident is about, such as {@code kdniao/main}; null for a shipment's case
 * @param copyOwners      desks that are told but do not act
 * @param explanation     the rule that chose class and owner, in one sentence
 * @param firstResponseDue when somebody must have taken it
 * @param resolveDue      when it must be solved; null where the class has no such clock
 * @param occurredAt      when it happened, by the carrier's clock
 */
public record CaseOpened(
        UUID caseId,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String merchantId,
        String code,
        String family,
        @Nullable String subject,
        Severity severity,
        Owner owner,
        List<Owner> copyOwners,
        String explanation,
        @Nullable Instant firstResponseDue,
        @Nullable Instant resolveDue,
        Instant occurredAt,
        Instant openedAt) {}
