package io.waymark.order.booking.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way of one shipment to its carrier; a state has only the moves that are legal in it. */
public sealed interface Booking {
    UUID orderId();

    Route route();

    /** Our code of the carrier. */
    default String carrier() {
        return route().carrier();
    }

    /** How often carriers were asked; also tells a late answer from the newest. */
    default int attempts() {
        return route().attempts();
    }

    /**
     * The carrier has to be asked.
     *
     * @param mayHold whether the carrier may hold the shipment although no answer said so; true while it is being asked
     * @param queued  whether the quick retries are used up, so that people see it in the manual queue
     */
    record Open(UUID orderId, Route route, boolean mayHold, boolean queued) implements Booking {

        /** Nobody has been asked yet. */
        public static Open by(UUID orderId, Route route) {
            return new Open(orderId, route, false, false);
        }

        public Booked booked(Receipt receipt) {
            return new Booked(orderId, route, receipt);
        }

        public Refused refused(CarrierRefusal refusal) {
            return new Refused(orderId, route, refusal);
        }

        public Open unreached(boolean mayHoldNow, boolean usedUp) {
            return new Open(orderId, route, mayHoldNow, queued || usedUp);
        }

        /** From the start by another channel; only where this one's carrier holds nothing for certain. */
        public Open by(String channel, String carrier) {
            return by(orderId, route.by(channel, carrier));
        }

        /** Nothing to undo where the carrier holds nothing for certain; else it has to be asked what it holds. */
        public Withdrawn cancel(String reason) {
            return mayHold
                    ? new Cancelling(orderId, route, reason, null, false)
                    : new Cancelled(orderId, route, null, false);
        }
    }

    /** The carrier took the shipment, and the waybill is issued. */
    record Booked(UUID orderId, Route route, Receipt receipt) implements Booking {

        /** Nobody but us knows of a waybill that no carrier was asked for; any other carrier has to let go. */
        public Withdrawn cancel(String reason) {
            return route.tries() == 0
                    ? new Cancelled(orderId, route, receipt, true)
                    : new Cancelling(orderId, route, reason, receipt, true);
        }
    }

    /** The carrier refused for good; waits for people in the manual queue. */
    record Refused(UUID orderId, Route route, CarrierRefusal refusal) implements Booking {

        /** Whether the carrier may hold the shipment all the same. */
        public boolean mayHold() {
            return refusal.code().equals(CarrierRefusal.NUMBER_UNUSABLE.code());
        }

        public Cancelled cancel() {
            return new Cancelled(orderId, route, null, false);
        }
    }

    /**
     * The carrier has to let go.
     *
     * @param receipt null while it is unknown whether the carrier holds the shipment at all
     * @param issued  whether the waybill was told to others
     */
    record Cancelling(
            UUID orderId,
            Route route,
            String reason,
            @Nullable Receipt receipt,
            boolean issued) implements Withdrawn {

        /** An earlier attempt turns out to have booked. */
        public Cancelling found(Receipt held) {
            return new Cancelling(orderId, route, reason, held, issued);
        }

        public Cancelled gone() {
            return new Cancelled(orderId, route, receipt, issued);
        }

        /** The shipment moves already. */
        public Booked tooLate(Receipt held) {
            return new Booked(orderId, route, held);
        }
    }

    /**
     * No carrier holds the shipment; the last state.
     *
     * @param receipt what had been booked
     * @param issued  whether that was told to others
     */
    record Cancelled(UUID orderId, Route route, @Nullable Receipt receipt, boolean issued) implements Withdrawn {}

    /** The merchant wants it no more. */
    sealed interface Withdrawn extends Booking permits Cancelling, Cancelled {}
}
