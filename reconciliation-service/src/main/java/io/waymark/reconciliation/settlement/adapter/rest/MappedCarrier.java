package io.waymark.reconciliation.settlement.adapter.rest;

import io.waymark.reconciliation.settlement.application.CarrierNumbers.Lookup;
import io.waymark.reconciliation.settlement.application.CarrierNumbers.Standing;
import io.waymark.reconciliation.settlement.application.CarrierReports.WaitingCarrier;
import io.waymark.reconciliation.settlement.domain.CarrierList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of our carriers as JSON.
 *
 * @param standing      KNOWN, UNLISTED (the provider's table lacks the code) or UNMAPPED
 * @param carrierNo     the provider's code by our mapping; absent where it has none
 * @param name          as the provider's table has it; absent where it has none
 * @param wantedProofs  proofs that are wanted and not accepted
 * @param firstDeadline of those; absent where there is none
 */
public record MappedCarrier(
        String carrier,
        Standing standing,
        @Nullable String carrierNo,
        @Nullable String name,
        long wantedProofs,
        @Nullable Instant firstDeadline) {
    static MappedCarrier of(String carrier, Lookup found, CarrierList list, @Nullable WaitingCarrier waiting) {
        String number = found.number();
        return new MappedCarrier(
                carrier,
                found.standing(),
                number.isEmpty() ? null : number,
                list.nameOf(number).orElse(null),
                waiting == null ? 0 : waiting.proofs(),
                waiting == null ? null : waiting.deadline());
    }
}
