package io.waymark.events.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.opened.v1}: something went wrong and is now somebody's.
 *
 * @param caseId           our id of the case
 * @param shipmentCode     our waybill number; absent for an incident without shipment
 * @param orderId          our id of the order; absent where the case has none
 * @param merchantId       the merchant (tenant) concerned; absent where there is none
 * @param code             exception class, such as {@code ADDR_INCORRECT}; an open vocabulary
 * @param family           group of classes, such as {@code address}: a shipment has one case per family
 * @param subject          what an incident is about, such as {@code kdniao/main}; absent for a shipment's case
 * @param severity         how much it hurts
 * @param owner            the desk that must act
 * @param copyOwners       desks that are told but do not act; may be empty
 * @param explanation      the rule that chose class and owner, in one sentence
 * @param firstResponseDue when somebody must have taken it, UTC; absent where the class has no such clock
 * @param resolveDue       when it must be solved, UTC; absent where the class has no such clock
 * @param occurredAt       when it went wrong, by the carrier's clock where a carrier said so, UTC
 * @param openedAt         when the case was opened, UTC
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
        Instant openedAt)
        implements CaseEvent {}
