package io.waymark.order.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Watches that a cancelled order never leaves a shipment behind at a carrier. */
class BookingTest {
    private static final UUID ID = new UUID(7, 7);
    private static final Receipt RECEIPT = new Receipt("YT1", "STANDARD");

    private static Route yto(int attempts) {
        return new Route("cn-domestic", "YTO", attempts, 0);
    }

    @Test
    void aCarrierThatHoldsNothingForCertainNeedNotAgree() {
        assertThat(Booking.Open.by(ID, yto(0)).cancel("why")).isEqualTo(new Booking.Cancelled(ID, yto(0), null, false));
        assertThat(new Booking.Open(ID, yto(3), false, true).cancel("why"))
                .isEqualTo(new Booking.Cancelled(ID, yto(3), null, false));
    }

    @Test
    void aCarrierThatMayHoldTheShipmentHasToBeAsked() {
        Booking.Open open = new Booking.Open(ID, yto(1), true, false);

        assertThat(open.cancel("why")).isEqualTo(new Booking.Cancelling(ID, yto(1), "why", null, false));
    }

    @Test
    void aCarrierHasToLetABookedShipmentGo() {
        Booking.Booked booked = Booking.Open.by(ID, yto(1)).booked(RECEIPT);

        assertThat(booked.cancel("why")).isEqualTo(new Booking.Cancelling(ID, yto(1), "why", RECEIPT, true));
    }

    @Test
    void ourOwnNumberNeedsNobodysConsent() {
        Route own = new Route("standard", "WAYMARK", 4, 4);

        assertThat(Booking.Open.by(ID, own).booked(RECEIPT).cancel("why"))
                .isEqualTo(new Booking.Cancelled(ID, own, RECEIPT, true));
    }

    @Test
    void aQueuedBookingStaysQueuedUntilTheCarrierAnswers() {
        Booking.Open queued = Booking.Open.by(ID, yto(3)).unreached(true, true);

        assertThat(queued.unreached(false, false)).isEqualTo(new Booking.Open(ID, yto(3), false, true));
    }

    /** A late answer of the old carrier carries another number than any attempt at the new one. */
    @Test
    void anotherRouteStartsAnewAndNoAttemptIsMistakenForAnother() {
        Booking.Open moved = new Booking.Open(ID, yto(3), false, true).by("intl", "UPS");

        assertThat(moved).isEqualTo(Booking.Open.by(ID, new Route("intl", "UPS", 4, 4)));
        assertThat(moved.route().asked().tries()).isEqualTo(1);
    }
}
