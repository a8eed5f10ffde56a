package io.waymark.order.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Watches that a cancelled order never leaves a shipment behind at a carrier. */
class BookingTest {
    private static final UUID ID = new UUID(7, 7);
    private static final Receipt RECEIPT = new Receipt("YT1", "STANDARD");

    @Test
    void aCarrierThatWasNeverAskedHoldsNothing() {
        Booking.Open open = new Booking.Open(ID, "YTO", 0, false);

        assertThat(open.cancel("why")).isEqualTo(new Booking.Cancelled(ID, "YTO", 0, null, false));
    }

    @Test
    void aCarrierThatWasAskedMayHoldTheShipment() {
        Booking.Open open = new Booking.Open(ID, "YTO", 1, false);

        assertThat(open.cancel("why")).isEqualTo(new Booking.Cancelling(ID, "YTO", 1, "why", null, false));
    }

    @Test
    void aCarrierHasToLetABookedShipmentGo() {
        Booking.Booked booked = new Booking.Open(ID, "YTO", 1, false).booked(RECEIPT);

        assertThat(booked.cancel("why")).isEqualTo(new Booking.Cancelling(ID, "YTO", 1, "why", RECEIPT, true));
    }

    @Test
    void ourOwnNumberNeedsNobodysConsent() {
        Booking.Booked own = new Booking.Open(ID, "WAYMARK", 0, false).booked(RECEIPT);

        assertThat(own.cancel("why")).isEqualTo(new Booking.Cancelled(ID, "WAYMARK", 0, RECEIPT, true));
    }

    @Test
    void aFailedBookingStaysFailedUntilTheCarrierAnswers() {
        Booking.Open failed = new Booking.Open(ID, "YTO", 3, false).unreached(true);

        assertThat(failed.unreached(false).failed()).isTrue();
    }
}
