package io.waymark.order.dispatch.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.dispatch.application.Manifests.Line;
import io.waymark.order.dispatch.domain.Manifest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was handed over.
 *
 * @param number      for people and scanners
 * @param channel     absent where it holds all of the carrier's
 * @param day         what was booked until its end is on it
 * @param zone        in which the day ended
 * @param weightGrams of all parcels
 * @param closedAt    UTC
 * @param pdf         where it is fetched as a document, relative to the service
 * @param csv         where it is fetched for a spreadsheet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManifestView(
        UUID manifestId,
        String number,
        String merchantId,
        String carrier,
        @Nullable String channel,
        LocalDate day,
        String zone,
        int shipments,
        int parcels,
        long weightGrams,
        Instant closedAt,
        String closedBy,
        String pdf,
        String csv) {

    static ManifestView of(Manifest manifest) {
        String here = "/v1/manifests/" + manifest.id();
        return new ManifestView(
                manifest.id(),
                manifest.number(),
                manifest.key().merchantId(),
                manifest.key().carrier(),
                manifest.key().channel(),
                manifest.key().day(),
                manifest.zone().getId(),
                manifest.totals().shipments(),
                manifest.totals().parcels(),
                manifest.totals().weightGrams(),
                manifest.closedAt(),
                manifest.by(),
                here + "/pdf",
                here + "/csv");
    }

    /**
     * A shipment on it.
     *
     * @param line       from 1
     * @param country    of destination
     * @param postalArea absent where the country has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
            int line,
            UUID orderId,
            String shipmentCode,
            String referenceNo,
            String trackingNumber,
            String country,
            @Nullable String postalArea,
            int parcels,
            long weightGrams) {
        static LineView of(Line line) {
            return new LineView(
                    line.number(),
                    line.shipment().orderId(),
                    line.shipment().shipmentCode(),
                    line.shipment().referenceNo(),
                    line.shipment().trackingNumber(),
                    line.shipment().country(),
                    line.shipment().postalArea(),
                    line.shipment().parcels(),
                    line.shipment().weightGrams());
        }
    }
}
