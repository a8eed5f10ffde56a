package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.booking.domain.Lookup;
import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.time.Duration;
import java.util.Collection;

/** The carriers that can be asked in this deployment. */
public interface Carriers {
    Collection<Carrier> all();

    /**
     * One carrier. Implementers answer with a value for whatever the carrier does, within twice the time-out; they log and
     * return nothing that could name a person.
     */
    interface Carrier {
        /** Our code, upper case. */
        String code();

        /** The longest that one call takes. */
        Duration timeout();

        /** How many shipments may be asked for at the same time. */
        int concurrency();

        /** Asks to take a shipment; asking again under the same reference must not take it twice. */
        BookingOutcome book(Consignment consignment);

        /** Asks what it holds under our reference. */
        Lookup find(ShipmentCode reference);

        /** Asks to let a shipment go. */
        VoidOutcome release(String trackingNumber);
    }
}
