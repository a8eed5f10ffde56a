package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Order;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gets every accepted order its carrier, and gives it back when the order is cancelled. */
public interface Waybills {

    /** Whether the carrier of the channel can be asked in this deployment. */
    boolean reaches(Channel channel);

    /** Starts to find the carriers; joins the caller's transaction. */
    void open(List<Order.Accepted> orders);

    /** Keeps everybody else from these bookings until the transaction ends; whoever touches more of an order holds them first. */
    void hold(Collection<UUID> orderIds);

    /**
     * Stops the bookings; joins the caller's transaction. Asks no carrier itself: where one has to be asked, the answer
     * comes later through {@link FinishCancellation}.
     *
     * @param reasons why, by order id
     */
    Map<UUID, Withdrawal> withdraw(Map<UUID, String> reasons);

    /**
     * Forgets what carriers and callers said of these orders, where nothing is left to be done for them; joins the caller's
     * transaction.
     *
     * @return the orders for which nothing is left to be done
     */
    Set<UUID> forgetWords(Collection<UUID> orderIds);

    Map<UUID, Progress> progressOf(Collection<UUID> orderIds);

    /** Waits until the carrier was asked once about a withdrawal, or a moderate time has passed. */
    void awaitAnswer(UUID orderId);

    /** What a withdrawal came to. */
    sealed interface Withdrawal {
        /** No carrier holds the shipment any more; {@code waybill} is what had been issued for it. */
        record Done(Optional<Waybill> waybill) implements Withdrawal {}

        /** The carrier has to agree first. */
        record Asking() implements Withdrawal {}

        /** Withdrawn before. */
        record Repeated() implements Withdrawal {}
    }

    /** Carrier and number of a shipment. */
    record Waybill(String carrier, String trackingNumber) {}

    /** How far a booking is. */
    enum State {
        /** The carrier is being asked. */
        OPEN(Status.ACCEPTED),
        /** It does not answer, and is asked again ever more seldom; people look at it. */
        FAILED(Status.NEEDS_ATTENTION),
        BOOKED(Status.BOOKED),
        /** The carrier will not take it as it is. */
        REFUSED(Status.REFUSED),
        CANCELLING(Status.CANCELLING),
        CANCELLED(Status.CANCELLED);

        private final Status status;

        State(Status status) {
            this.status = status;
        }
    }

    /** Where an order stands, as its merchant is told. */
    enum Status {
        ACCEPTED,
        BOOKED,
        REFUSED,
        NEEDS_ATTENTION,
        CANCELLING,
        CANCELLED
    }

    /** Why no carrier takes a shipment as it is. */
    enum Failure {
        CARRIER_REFUSED("The carrier will not take the shipment as it is"),
        CARRIER_UNREACHABLE("The carrier does not answer; it is asked again, ever more seldom"),
        NUMBER_UNUSABLE("The carrier answers without a number, and may hold the shipment");

        private final String message;

        Failure(String message) {
            this.message = message;
        }

        /** For people; names nobody. */
        public String message() {
            return message;
        }
    }

    /**
     * How far a booking is.
     *
     * @param channel        by which it goes, which may be another than the merchant's
     * @param trackingNumber null until a carrier took the shipment
     * @param refusalCode    the carrier's own, where it refused for good
     * @param refusalMessage the carrier's own words; may repeat personal data
     */
    record Progress(
            State state,
            String channel,
            String carrier,
            @Nullable String trackingNumber,
            @Nullable String refusalCode,
            @Nullable String refusalMessage) {

        public Status status() {
            return state.status;
        }

        /** Null while nothing has failed. */
        public @Nullable Failure failure() {
            return switch (state) {
                case FAILED -> Failure.CARRIER_UNREACHABLE;
                case REFUSED ->
                    Failure.NUMBER_UNUSABLE.name().equals(refusalCode)
                            ? Failure.NUMBER_UNUSABLE
                            : Failure.CARRIER_REFUSED;
                case OPEN, BOOKED, CANCELLING, CANCELLED -> null;
            };
        }

        /** Whether a carrier still has to agree to a withdrawal. */
        public boolean withdrawing() {
            return state == State.CANCELLING;
        }
    }
}
