package io.waymark.order.booking.application;

import io.waymark.order.ordering.domain.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what was told, in the order of telling. */
final class ToldBookings implements BookingFacts {
    private final List<String> told = new ArrayList<>();

    /** Each fact as {@code word subject}. */
    List<String> told() {
        return told;
    }

    @Override
    public void issued(List<Issued> waybills) {
        waybills.forEach(waybill -> told.add("issued " + waybill.receipt().trackingNumber()));
    }

    @Override
    public void failed(List<Failed> bookings) {
        bookings.forEach(failed -> told.add("failed " + failed.failure()));
    }

    @Override
    public void moved(String from, String to) {
        told.add("moved from " + from + " to " + to);
    }

    @Override
    public void heldTwice(Order order, String carrier, Instant at) {
        told.add("held twice, by " + carrier);
    }

    @Override
    public void outageBegan(String carrier, String cause, @Nullable Instant since, Instant at) {
        told.add("outage began at " + carrier);
    }

    @Override
    public void outageEnded(String carrier, Instant at) {
        told.add("outage ended at " + carrier);
    }

    @Override
    public void numberUnusable(Order order, String carrier, String cause, Instant at) {
        told.add("no number from " + carrier);
    }

    @Override
    public void refused(Order order, String carrier, String code, Instant at) {
        told.add("refused " + code);
    }
}
