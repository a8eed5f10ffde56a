package io.waymark.tracking.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.LastMile;
import io.waymark.tracking.shipment.domain.NumberReuse;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as callers see it.
 *
 * @param id             ours
 * @param tag            changes with everything that is shown here; told as the header {@code ETag}
 * @param shipmentCode   absent while no order claims the tracking number
 * @param carrier        absent before a waybill or a push
 * @param conflict       true while a later node contradicts a delivery
 * @param version        rises with everything that becomes known
 * @param trackingNumbers every number that the parcel bears or bore, in the order of numbers
 * @param estimatedDelivery absent where no carrier says when it expects to deliver
 * @param numberReuse    present where the carrier had given the number to another parcel before
 * @param lastMile       who delivers in the end; absent while the order side does not know
 * @param nodes          the newest, oldest of them first
 * @param olderNodes     where there are more: the cursor with which {@code …/nodes} goes on from the oldest of these
 */
public record ShipmentView(
        @JsonIgnore UUID id,
        @JsonIgnore String tag,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String referenceNo,
        @Nullable String merchantId,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        State state,
        String substate,
        @Nullable String exception,
        boolean conflict,
        long version,
        List<NumberView> trackingNumbers,
        @Nullable Estimate estimatedDelivery,
        @Nullable NumberReuse numberReuse,
        @Nullable LastMile lastMile,
        List<NodeView> nodes,
        @Nullable String olderNodes) {

    /** A carrier's number for the parcel: the waybill's, a last mile's, a return's. */
    public record NumberView(String carrier, String trackingNumber) {}

    /**
     * One node.
     *
     * @param id           its identity in the shipment
     * @param occurredAt   the carrier's clock with its offset
     * @param receivedAt   our clock, UTC
     * @param state        absent for an informational node and for a code that is not mapped yet
     * @param providerCode the provider's own code
     * @param timeDoubtful true where the carrier told a time that nobody can believe: {@code occurredAt} is the time of receipt
     * @param earlierParcel true where it belongs to another parcel that bore the number before; it does not count
     */
    public record NodeView(
            @JsonIgnore String id,
            OffsetDateTime occurredAt,
            Instant receivedAt,
            @Nullable State state,
            @Nullable String substate,
            @Nullable String exception,
            String providerCode,
            String provider,
            String carrier,
            String trackingNumber,
            @Nullable String description,
            @Nullable Place place,
            boolean timeDoubtful,
            boolean earlierParcel) {
        NodeView ofEarlierParcel() {
            return new NodeView(
                    id,
                    occurredAt,
                    receivedAt,
                    state,
                    substate,
                    exception,
                    providerCode,
                    provider,
                    carrier,
                    trackingNumber,
                    description,
                    place,
                    timeDoubtful,
                    true);
        }
    }

    ShipmentView with(List<NodeView> itsNodes, @Nullable String older) {
        return new ShipmentView(
                id,
                tag,
                shipmentCode,
                orderId,
                referenceNo,
                merchantId,
                carrier,
                trackingNumber,
                state,
                substate,
                exception,
                conflict,
                version,
                trackingNumbers,
                estimatedDelivery,
                numberReuse,
                lastMile,
                itsNodes,
                older);
    }
}
