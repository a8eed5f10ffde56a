package io.waymark.events.orders;

import io.waymark.events.Money;
import io.waymark.events.rates.ChargeBasis;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code waybill.issued.v1}: a carrier took the shipment; from now on its pushes can be linked.
 *
 * @param orderId               our id of the order, a UUIDv7
 * @param merchantId            the merchant (tenant) that the order belongs to
 * @param referenceNo           the merchant's own order number, unique per merchant
 * @param shipmentCode          our waybill number, check digit included
 * @param carrier               our carrier code, upper case, such as {@code UPS}; own transport is {@code WAYMARK}
 * @param trackingNumber        the carrier's number; equals the shipment code where the carrier uses ours
 * @param channel               the logistics product that the merchant chose
 * @param service               the carrier's service that was booked
 * @param originCountry         ISO 3166-1 alpha-2 code of the shipper
 * @param destinationCountry    ISO 3166-1 alpha-2 code of the consignee
 * @param destinationPostalCode no longer sent: in some countries it leads to one house
 * @param destinationPostalArea first three letters or digits of the postal code, for lanes and zones; absent where the
 *                              country has none
 * @param weightGrams           sum of the weights of the parcels, in grams
 * @param expectedCharge        what the carrier is expected to bill, from the rate card
 * @param chargeBasis           how the charge was computed; absent in older events
 * @param declaredValue         what the goods are worth by the order's customs items; absent where it has none, or in several
 *                              currencies, and in older events
 * @param issuedAt              when the carrier confirmed, UTC
 */
public record WaybillIssued(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String shipmentCode,
        String carrier,
        String trackingNumber,
        String channel,
        String service,
        String originCountry,
        String destinationCountry,
        @Nullable String destinationPostalCode,
        @Nullable String destinationPostalArea,
        long weightGrams,
        Money expectedCharge,
        @Nullable ChargeBasis chargeBasis,
        @Nullable Money declaredValue,
        Instant issuedAt)
        implements OrderEvent {
    /** A waybill of goods whose worth nobody says. */
    public WaybillIssued(
            UUID orderId,
            String merchantId,
            String referenceNo,
            String shipmentCode,
            String carrier,
            String trackingNumber,
            String channel,
            String service,
            String originCountry,
            String destinationCountry,
            @Nullable String destinationPostalCode,
            @Nullable String destinationPostalArea,
            long weightGrams,
            Money expectedCharge,
            @Nullable ChargeBasis chargeBasis,
            Instant issuedAt) {
        this(
                orderId,
                merchantId,
                referenceNo,
                shipmentCode,
                carrier,
                trackingNumber,
                channel,
                service,
                originCountry,
                destinationCountry,
                destinationPostalCode,
                destinationPostalArea,
                weightGrams,
                expectedCharge,
                chargeBasis,
                null,
                issuedAt);
    }
}
