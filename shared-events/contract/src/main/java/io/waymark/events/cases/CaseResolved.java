package io.waymark.events.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.resolved.v1}: the case is solved, by the parcel itself or by a person.
 *
 * @param caseId       our id of the case
 * @param shipmentCode our waybill number; absent for an incident without shipment
 * @param orderId      our id of the order; absent where the case has none
 * @param merchantId   the merchant (tenant) concerned; absent where there is none
 * @param code         exception class, such as {@code ADDR_INCORRECT}; an open vocabulary
 * @param family       group of classes, such as {@code address}: a shipment has one case per family
 * @param owner        the desk that must act
 * @param automatic    true where an event solved it
 * @param resolution   reason code, such as {@code RECOVERED}; an open vocabulary
 * @param note         no longer sent: a person's words stay with the desk
 * @param resolvedAt   when it was solved, UTC
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
        Instant resolvedAt)
        implements CaseEvent {}
