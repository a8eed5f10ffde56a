package io.waymark.events.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.escalated.v1}: a share of a clock has passed.
 *
 * @param caseId       our id of the case
 * @param shipmentCode our waybill number; absent for an incident without shipment
 * @param orderId      our id of the order; absent where the case has none
 * @param merchantId   the merchant (tenant) concerned; absent where there is none
 * @param code         exception class, such as {@code ADDR_INCORRECT}; an open vocabulary
 * @param family       group of classes, such as {@code address}: a shipment has one case per family
 * @param owner        the desk that must act
 * @param severity     how much it hurts
 * @param clock        which of the case's clocks
 * @param percent      share of the clock that has passed: 50 reminds the owner, 100 tells the lead, 200 the manager
 * @param told         who is told: the desk, or the name of its lead or manager; absent before this was said
 * @param due          when the clock reaches 100 percent, UTC
 * @param escalatedAt  when it was noticed, UTC
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
        Clock clock,
        int percent,
        @Nullable String told,
        Instant due,
        Instant escalatedAt)
        implements CaseEvent {

    /** The clocks of a case. */
    public enum Clock {
        /** Until somebody has looked at it. */
        FIRST_RESPONSE,
        /** Until it is over. */
        RESOLVE
    }
}
