package io.waymark.tracking.performance.domain;

import io.waymark.tracking.performance.domain.Journey.Stop;
import io.waymark.tracking.shipment.domain.State;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one parcel adds to the figures of its cohort, a pure function of its whole journey: so a journey that changes replaces
 * what it added before, in whichever order its nodes came.
 *
 * @param transitBucket of {@link TransitTimes}, from hand-over to delivery; null while it is not delivered
 * @param expected      true where it is delivered and its carrier had named a time
 * @param onTime        true where it was delivered by then
 * @param troubled      true where any node carried an exception
 * @param attempted     true where delivery was tried
 * @param firstTry      true where the first try succeeded
 */
public record Contribution(
        Cohort cohort,
        @Nullable Integer transitBucket,
        boolean expected,
        boolean onTime,
        boolean troubled,
        boolean attempted,
        boolean firstTry) {

    /**
     * The contribution of a journey.
     *
     * @param promised the first time by which the carrier expected to deliver; null where it never said
     * @return null while the carrier has not taken the parcel
     */
    public static @Nullable Contribution of(Waybill waybill, Journey journey, @Nullable OffsetDateTime promised) {
        OffsetDateTime handedOver = null;
        OffsetDateTime delivered = null;
        boolean failed = false;
        boolean troubled = false;
        for (Stop stop : journey.stops()) {
            troubled |= stop.exception() != null;
            State state = stop.state();
            if (state == null) {
                continue;
            }
            if (handedOver == null && isWithCarrier(state)) {
                handedOver = stop.occurredAt();
            }
            failed |= state == State.DELIVERY_FAILED;
            delivered = state == State.DELIVERED ? (delivered == null ? stop.occurredAt() : delivered) : null;
        }
        if (handedOver == null) {
            return null;
        }
        OffsetDateTime end = journey.state() == State.DELIVERED ? delivered : null;
        return new Contribution(
                Cohort.of(waybill, handedOver.toLocalDate()),
                end == null ? null : TransitTimes.bucketOf(Duration.between(handedOver, end)),
                end != null && promised != null,
                end != null && promised != null && !end.isAfter(promised),
                troubled,
                failed || end != null,
                end != null && !failed);
    }

    private static boolean isWithCarrier(State state) {
        return switch (state) {
            case PICKED_UP,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    DELIVERY_FAILED,
                    DELIVERED,
                    RETURNING,
                    RETURNED -> true;
            case UNKNOWN, CREATED, LABELED, INFO_RECEIVED, EXPIRED, EXCEPTION, LOST, DESTROYED, CANCELLED -> false;
        };
    }
}
