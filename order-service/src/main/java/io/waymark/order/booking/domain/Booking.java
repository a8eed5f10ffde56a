package io.waymark.order.booking.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way of one shipment to its carrier; a state has only the moves that are legal in it. */
public sealed interface Booking {
    UUID orderId();

    /** Our code of the carrier. */
    String carrier();

    /** How often the carrier was asked; also tells a late answer from the newest. */
    int attempts();

    /**
     * The carrier has to be asked.
     *
     * @param attempts how often it was asked, an attempt under way included
     * @param failed   whether the quick retries are used up, so that people see it in the manual queue
     */
    record Open(UUID orderId, String carrier, int attempts, boolean failed) implements Booking {

        public Booked booked(Receipt receipt) {
            return new Booked(orderId, carrier, attempts, receipt);
        }

        public Refused refused(CarrierRefusal refusal) {
            return new Refused(orderId, carrier, attempts, refusal);
        }

        public Open unreached(boolean usedUp) {
            return new Open(orderId, carrier, attempts, failed || usedUp);
        }

        /**
         * Nothing to undo where the carrier was never asked; else it may hold the shipment although no answer came, so it
         * has to be asked what it holds.
         */
        public Withdrawn cancel(String reason) {
            return attempts == 0
                    ? new Cancelled(orderId, carrier, attempts, null, false)
                    : new Cancelling(orderId, carrier, attempts, reason, null, false);
        }
    }

    /** The carrier took the shipment, and the waybill is issued. */
    record Booked(UUID orderId, String carrier, int attempts, Receipt receipt) implements Booking {

        /** Nobody but us knows of a waybill that no carrier was asked for; any other carrier has to let go. */
        public Withdrawn cancel(String reason) {
            return attempts == 0
                    ? new Cancelled(orderId, carrier, attempts, receipt, true)
                    : new Cancelling(orderId, carrier, attempts, reason, receipt, true);
        }
    }

    /** The carrier refused for good; waits for people. */
    record Refused(UUID orderId, String carrier, int attempts, CarrierRefusal refusal) implements Booking {

        public Cancelled cancel() {
            return new Cancelled(orderId, carrier, attempts, null, false);
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
            String carrier,
            int attempts,
            String reason,
            @Nullable Receipt receipt,
            boolean issued) implements Withdrawn {

        /** An earlier attempt turns out to have booked. */
        public Cancelling found(Receipt held) {
            return new Cancelling(orderId, carrier, attempts, reason, held, issued);
        }

        public Cancelled gone() {
            return new Cancelled(orderId, carrier, attempts, receipt, issued);
        }

        /** The shipment moves already. */
        public Booked tooLate(Receipt held) {
            return new Booked(orderId, carrier, attempts, held);
        }
    }

    /**
     * No carrier holds the shipment; the last state.
     *
     * @param receipt what had been booked
     * @param issued  whether that was told to others
     */
    record Cancelled(
            UUID orderId,
            String carrier,
            int attempts,
            @Nullable Receipt receipt,
            boolean issued) implements Withdrawn {}

    /** The merchant wants it no more. */
    sealed interface Withdrawn extends Booking permits Cancelling, Cancelled {}
}
