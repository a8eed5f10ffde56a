package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.ordering.domain.Order;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** Where booking tells what happened; joins the caller's transaction. */
public interface BookingFacts {

    /** A waybill that a carrier, or we, issued. */
    record Issued(Order order, String carrier, Receipt receipt, Money expectedCharge, Instant at) {}

    void issued(List<Issued> waybills);

    /** The carrier does not answer; {@code cause} names no person. */
    void outageBegan(String carrier, String cause, Instant at);

    void outageEnded(String carrier, Instant at);

    /** The carrier answers a booking without a usable number; {@code cause} names no person. */
    void numberUnusable(Order order, String carrier, String cause, Instant at);

    /** The carrier will not take this shipment; people have to decide. */
    void refused(Order order, String carrier, String code, Instant at);
}
