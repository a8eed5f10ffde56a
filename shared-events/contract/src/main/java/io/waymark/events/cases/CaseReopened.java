package io.waymark.events.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.reopened.v1}: the same thing went wrong again within the reopening window.
 *
 * @param caseId       our id of the case
 * @param shipmentCode our waybill number; absent for an incident without shipment
 * @param orderId      our id of the order; absent where the case has none
 * @param merchantId   the merchant (tenant) concerned; absent where there is none
 * @param code         exception class, such as {@code ADDR_INCORRECT}; an open vocabulary
 * @param family       group of classes, such as {@code address}: a shipment has one case per family
 * @param owner        the desk that must act
 * @param severity     how much it hurts
 * @param reopenings   how often so far
 * @param explanation  what brought it back, in one sentence
 * @param reopenedAt   when it was reopened, UTC
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
        Instant reopenedAt)
        implements CaseEvent {}
