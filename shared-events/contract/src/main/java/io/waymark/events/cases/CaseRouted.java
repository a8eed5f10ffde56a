package io.waymark.events.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.routed.v1}: the case was given to a desk, for the first time or anew.
 *
 * @param caseId        our id of the case
 * @param shipmentCode  our waybill number; absent for an incident without shipment
 * @param orderId       our id of the order; absent where the case has none
 * @param merchantId    the merchant (tenant) concerned; absent where there is none
 * @param code          exception class, such as {@code ADDR_INCORRECT}; an open vocabulary
 * @param family        group of classes, such as {@code address}: a shipment has one case per family
 * @param previousOwner the desk before; absent for the first routing
 * @param owner         the desk that must act
 * @param copyOwners    desks that are told but do not act; may be empty
 * @param severity      how much it hurts
 * @param explanation   why this desk, in one sentence
 * @param routedAt      when it was given, UTC
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
        Instant routedAt)
        implements CaseEvent {}
