package io.waymark.order.booking.application;

import io.waymark.order.booking.application.BookingFacts.Issued;
import java.util.List;

/** Hears of waybills in the transaction that issues them. */
public interface WaybillFollower {

    /** They are issued; asks nobody, and writes as one set. */
    void issued(List<Issued> waybills);
}
