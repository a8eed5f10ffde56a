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

    /**
     * How far a booking is.
     *
     * @param state          such as {@code OPEN}, {@code BOOKED}, {@code FAILED}
     * @param trackingNumber null until a carrier took the shipment
     * @param refusalCode    the carrier's own, where it refused for good
     * @param refusalMessage the carrier's own words; may repeat personal data
     */
    record Progress(
            String state,
            String carrier,
            @Nullable String trackingNumber,
            @Nullable String refusalCode,
            @Nullable String refusalMessage) {

        /** Whether a carrier still has to agree to a withdrawal. */
        public boolean withdrawing() {
            return state.equals("CANCELLING");
        }
    }
}
