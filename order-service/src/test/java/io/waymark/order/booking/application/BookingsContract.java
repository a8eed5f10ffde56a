package io.waymark.order.booking.application;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.booking.application.Bookings.Due;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.Route;
import io.waymark.order.ordering.application.Waybills.Progress;
import io.waymark.order.ordering.application.Waybills.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What everybody may rely on who opens, claims and concludes bookings, whatever keeps them. */
abstract class BookingsContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Receipt RECEIPT = new Receipt("YT1", "EXPRESS");

    /** Nobody else claims what is due at it. */
    private final String carrier = "CARRIER-" + UUID.randomUUID();

    abstract Bookings bookings();

    /** Ids of orders that have no booking yet, in their order. */
    abstract List<UUID> orders(int count);

    private UUID order() {
        return orders(1).getFirst();
    }

    private Route route(int attempts) {
        return new Route("standard", carrier, attempts, 0);
    }

    private Booking.Open open(UUID order, int attempts) {
        return new Booking.Open(order, route(attempts), false, false);
    }

    Booking opened(Instant dueAt) {
        Booking.Open open = open(order(), 0);
        bookings().add(List.of(new Due(open, dueAt)));
        return open;
    }

    List<Booking> claim(Instant now) {
        return bookings().claim(carrier, 10, now, now.plus(LEASE));
    }

    @Test
    void whatIsClaimedIsNobodyElsesUntilItsLeaseEnds() {
        Booking opened = opened(NOON);

        assertThat(claim(NOON)).containsExactly(open(opened.orderId(), 1));

        assertThat(claim(NOON.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(NOON.plus(LEASE)))
                .containsExactly(open(opened.orderId(), 2).unreached(true, false));
    }

    @Test
    void wordsAreForgottenOnceNothingIsLeftToDo() {
        Booking open = opened(NOON);
        UUID refusedOrder = order();
        Booking.Refused refused =
                new Booking.Refused(refusedOrder, route(1), new CarrierRefusal("E1", "no such street: Elm 5"));
        bookings().add(List.of(new Due(refused, null)));

        assertThat(bookings().forgetWords(List.of(open.orderId(), refusedOrder)))
                .containsExactly(refusedOrder);

        assertThat(bookings().progressOf(List.of(refusedOrder)).get(refusedOrder))
                .extracting(Progress::refusalCode, Progress::refusalMessage)
                .containsExactly("E1", "***");
    }

    @Test
    void nothingIsClaimedBeforeItIsDue() {
        opened(NOON);

        assertThat(claim(NOON.minusMillis(1))).isEmpty();
        assertThat(claim(NOON)).hasSize(1);
    }

    @Test
    void theOldestAreClaimedFirst() {
        List<UUID> dueInTurn = IntStream.rangeClosed(1, 3)
                .mapToObj(turn -> opened(NOON.minusSeconds(turn)).orderId())
                .toList()
                .reversed();

        assertThat(bookings().claim(carrier, 2, NOON, NOON.plus(LEASE)))
                .extracting(Booking::orderId)
                .containsExactlyInAnyOrderElementsOf(dueInTurn.subList(0, 2));
    }

    @Test
    void anotherCarriersBookingsAreNotClaimed() {
        opened(NOON);

        assertThat(bookings().claim(carrier + "-other", 10, NOON, NOON.plus(LEASE)))
                .isEmpty();
    }

    @Test
    void whereNothingIsLeftToDoNothingIsClaimed() {
        bookings().add(List.of(new Due(open(order(), 0).booked(RECEIPT), null)));

        assertThat(claim(NOON)).isEmpty();
    }

    @Test
    void whatIsSavedStaysWithWhoHoldsTheLease() {
        Booking opened = opened(NOON);
        Booking.Cancelling cancelling = new Booking.Cancelling(opened.orderId(), route(1), "sold out", null, false);
        claim(NOON);

        bookings().save(List.of(new Due(cancelling, NOON)));

        assertThat(bookings().lock(List.of(opened.orderId()))).containsExactly(cancelling);
        assertThat(claim(NOON.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(NOON.plus(LEASE)))
                .containsExactly(new Booking.Cancelling(opened.orderId(), route(2), "sold out", null, false));
    }

    @Test
    void whatIsConcludedIsClaimedAgainAsSoonAsItIsDue() {
        UUID order = opened(NOON).orderId();
        claim(NOON);
        Booking.Open failed = open(order, 1).unreached(false, true);

        bookings().conclude(new Due(failed, NOON.plusSeconds(1)));

        assertThat(bookings().lock(List.of(order))).containsExactly(failed);
        assertThat(claim(NOON)).isEmpty();
        assertThat(claim(NOON.plusSeconds(1))).containsExactly(open(order, 2).unreached(false, true));
    }

    @Test
    void everyStateIsReadBackAsItWasKept() {
        List<UUID> ids = orders(6);
        List<Booking> states = List.of(
                open(ids.get(0), 3).unreached(false, true),
                open(ids.get(1), 1).booked(RECEIPT),
                open(ids.get(2), 1).refused(new CarrierRefusal("NOT_SERVED", "nobody drives there")),
                new Booking.Cancelling(ids.get(3), route(1), "sold out", RECEIPT, true),
                new Booking.Cancelled(ids.get(4), route(1), RECEIPT, true),
                new Booking.Cancelled(ids.get(5), new Route("standard", carrier, 4, 2), null, false));

        bookings().add(states.stream().map(BookingsContract::due).toList());

        assertThat(bookings().lock(ids)).containsExactlyElementsOf(states);
    }

    private static Due due(Booking booking) {
        return new Due(
                booking,
                switch (booking) {
                    case Booking.Open open -> NOON;
                    case Booking.Cancelling cancelling -> NOON;
                    case Booking.Booked booked -> null;
                    case Booking.Refused refused -> null;
                    case Booking.Cancelled cancelled -> null;
                });
    }

    /** Else a crash in the middle of an attempt would look as if nobody had been asked. */
    @Test
    void whoIsBeingAskedMayHoldTheShipment() {
        Booking opened = opened(NOON);
        claim(NOON);

        assertThat(bookings().lock(List.of(opened.orderId())))
                .containsExactly(open(opened.orderId(), 1).unreached(true, false));
    }

    @Test
    void onlyThoseWaitForACarrierWhoAreInNobodysHandsAndNotQueued() {
        Booking waiting = opened(NOON);
        opened(NOON.plusSeconds(1));
        bookings().add(List.of(new Due(open(order(), 3).unreached(false, true), NOON)));
        Booking older = opened(NOON.minusSeconds(1));

        assertThat(bookings().waiting(carrier, 10, NOON, NOON))
                .containsExactly((Booking.Open) older, (Booking.Open) waiting);
        assertThat(bookings().waiting(carrier, 1, NOON, NOON)).containsExactly((Booking.Open) older);
        claim(NOON);
        assertThat(bookings().waiting(carrier, 10, NOON, NOON)).isEmpty();
    }

    @Test
    void bookingsAreLockedInTheOrderOfTheirIds() {
        List<UUID> ids = orders(4);
        bookings()
                .add(ids.reversed().stream()
                        .map(id -> new Due(open(id, 0), NOON))
                        .toList());

        assertThat(bookings().lock(ids.reversed())).extracting(Booking::orderId).containsExactlyElementsOf(ids);
    }

    @Test
    void onlyWhatIsAskedForAndExistsIsThere() {
        opened(NOON);
        UUID unknown = order();
        UUID known = opened(NOON).orderId();

        assertThat(bookings().lock(List.of(unknown, known)))
                .extracting(Booking::orderId)
                .containsExactly(known);
        assertThat(bookings().progressOf(List.of(unknown, known))).containsOnlyKeys(known);
    }

    @Test
    void progressTellsWhatACallerMayKnow() {
        List<UUID> ids = orders(4);
        bookings()
                .add(List.of(
                        new Due(open(ids.get(0), 1), NOON),
                        new Due(open(ids.get(1), 3).unreached(false, true), NOON),
                        new Due(open(ids.get(2), 1).booked(RECEIPT), null),
                        new Due(open(ids.get(3), 1).refused(new CarrierRefusal("NOT_SERVED", "no road")), null)));

        assertThat(bookings().progressOf(ids))
                .containsOnly(
                        entry(ids.get(0), new Progress(State.OPEN, "standard", carrier, null, null, null)),
                        entry(ids.get(1), new Progress(State.FAILED, "standard", carrier, null, null, null)),
                        entry(ids.get(2), new Progress(State.BOOKED, "standard", carrier, "YT1", null, null)),
                        entry(
                                ids.get(3),
                                new Progress(State.REFUSED, "standard", carrier, null, "NOT_SERVED", "no road")));
    }

    @Test
    void anEmptyBatchIsNoError() {
        bookings().add(List.of());
        bookings().save(List.of());

        assertThat(bookings().lock(List.of())).isEmpty();
        assertThat(bookings().progressOf(List.of())).isEmpty();
    }
}
