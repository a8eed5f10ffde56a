package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.Route;
import io.waymark.order.ordering.application.Waybills.Failure;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.rating.domain.Charge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where booking tells what happened; joins the caller's transaction. */
public interface BookingFacts {

    /** A waybill that a carrier, or we, issued, and what the carrier is expected to bill. */
    record Issued(Order order, Route route, Receipt receipt, Charge charge, Instant at) {}

    void issued(List<Issued> waybills);

    /**
     * A booking that came into the manual queue.
     *
     * @param carrierCode the carrier's own, where it refused
     */
    record Failed(
            Order order,
            Route route,
            Failure failure,
            @Nullable String carrierCode,
            Instant at) {}

    void failed(List<Failed> bookings);

    /** A backup channel takes over from another. */
    void moved(String from, String to);

    /**
     * The carrier does not answer.
     *
     * @param cause names no person
     * @param since when the failures in a row began; null where nobody knows
     */
    void outageBegan(String carrier, String cause, @Nullable Instant since, Instant at);

    void outageEnded(String carrier, Instant at);

    /** The carrier answers a booking without a usable number; {@code cause} names no person. */
    void numberUnusable(Order order, String carrier, String cause, Instant at);

    /** A carrier took a shipment late, that goes another way by now; somebody has to have it released there. */
    void heldTwice(Order order, String carrier, Instant at);

    /** The carrier will not take this shipment; people have to decide. */
    void refused(Order order, String carrier, String code, Instant at);
}
