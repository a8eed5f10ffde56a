package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.booking.domain.Lookup;
import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.time.Duration;

/** A carrier that is there and never answers. */
record SilentCarrier(String code) implements Carriers.Carrier {
    private static final String CAUSE = "time-out";

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public BookingOutcome book(Consignment consignment) {
        return new BookingOutcome.Unreachable(CAUSE);
    }

    @Override
    public Lookup find(ShipmentCode reference) {
        return new Lookup.Unreachable(CAUSE);
    }

    @Override
    public VoidOutcome release(String trackingNumber) {
        return new VoidOutcome.Unreachable(CAUSE);
    }
}
