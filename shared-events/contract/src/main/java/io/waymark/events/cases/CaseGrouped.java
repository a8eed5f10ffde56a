package io.waymark.events.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code case.grouped.v1}: many shipments have one trouble for one reason, and the case of this one is held by their incident.
 *
 * @param caseId       our id of the case
 * @param shipmentCode our waybill number
 * @param merchantId   the merchant (tenant) concerned; absent where nobody knows
 * @param code         exception class that the members have in common; an open vocabulary
 * @param incidentId   our id of the incident, which has a case of its own under this id, without a shipment
 * @param carrier      who carries the parcels
 * @param place        where the parcels were: a country, with its region behind a dash where one is known
 * @param groupedAt    when it joined, UTC; again where it is back after it had recovered
 */
public record CaseGrouped(
        UUID caseId,
        String shipmentCode,
        @Nullable String merchantId,
        String code,
        UUID incidentId,
        String carrier,
        String place,
        Instant groupedAt)
        implements CaseEvent {}
