package io.waymark.order.booking.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The manual queue: bookings that people have to look at. */
public interface WaitingBookings {

    /**
     * Which of them.
     *
     * @param merchantId null for all merchants
     * @param carrier    null for all carriers
     * @param state      null for both
     */
    record Filter(
            @Nullable String merchantId,
            @Nullable String carrier,
            @Nullable State state) {}

    /** Why it waits. */
    enum State {
        /** The carrier does not answer, and is asked again ever more seldom. */
        FAILED,
        /** The carrier will not take it as it is. */
        REFUSED
    }

    /** Where a booking stands in the queue. */
    record Place(Instant since, UUID orderId) {}

    /**
     * One of them.
     *
     * @param attempts    how often a carrier was asked
     * @param mayHold     whether the carrier may hold the shipment although it gave no number
     * @param refusalCode the carrier's own; null where it did not refuse
     */
    record Waiting(
            UUID orderId,
            String merchantId,
            String referenceNo,
            String shipmentCode,
            State state,
            String channel,
            String carrier,
            int attempts,
            boolean mayHold,
            @Nullable String refusalCode,
            Instant since) {
        public Place place() {
            return new Place(since, orderId);
        }
    }

    /** How many there are of each state. */
    Map<State, Long> counts();

    /** Those behind a place, who have waited longest first. */
    List<Waiting> page(Filter filter, @Nullable Place after, int most);
}
