package io.waymark.order.booking.application;

import io.waymark.order.booking.application.BookingFacts.Failed;
import io.waymark.order.booking.application.BookingFacts.Issued;
import io.waymark.order.booking.application.Bookings.Due;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.RetryPlan;
import io.waymark.order.booking.domain.Route;
import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.order.ordering.application.FinishCancellation;
import io.waymark.order.ordering.application.Waybills.Failure;
import io.waymark.order.ordering.application.Waybills.Waybill;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.rating.application.CurrentRates;
import io.waymark.order.rating.domain.Charge;
import io.waymark.order.rating.domain.Freight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what a carrier answered, with the facts that follow from it, in one transaction. */
@ApplicationScoped
public class RecordAnswers {
    private final Bookings bookings;
    private final BookingFacts facts;
    private final Outages outages;
    private final Breakers breakers;
    private final FinishCancellation cancellation;
    private final CurrentRates rates;
    private final Backups backups;
    private final RetryPlan retries;
    private final Clock clock;

    RecordAnswers(
            Bookings bookings,
            BookingFacts facts,
            Outages outages,
            Breakers breakers,
            FinishCancellation cancellation,
            CurrentRates rates,
            Backups backups,
            BookingPolicy policy,
            Clock clock) {
        this.bookings = bookings;
        this.facts = facts;
        this.outages = outages;
        this.breakers = breakers;
        this.cancellation = cancellation;
        this.rates = rates;
        this.backups = backups;
        this.retries = policy.retries();
        this.clock = clock;
    }

    /**
     * Keeps the answer to a request to take the shipment. The order may have been cancelled while the carrier was asked; then
     * the carrier is asked next to let go of what it took.
     *
     * @param asked the booking as it was when the attempt began
     * @return the booking as it is now
     */
    @Transactional
    public Booking booked(Order order, Booking asked, BookingOutcome outcome) {
        Booking current = current(asked);
        if (current.attempts() != asked.attempts()) {
            if (outcome instanceof BookingOutcome.Taken && !current.carrier().equals(asked.carrier())) {
                facts.heldTwice(order, asked.carrier(), clock.instant());
            }
            return current;
        }
        return switch (current) {
            case Booking.Open open -> opened(order, open, outcome);
            case Booking.Cancelling cancelling -> {
                switch (outcome) {
                    case BookingOutcome.Taken(Receipt receipt) -> {
                        answered(cancelling.carrier());
                        yield keep(cancelling.found(receipt), clock.instant());
                    }
                    case BookingOutcome.RefusedByCarrier refused -> {
                        answered(cancelling.carrier());
                        yield cancelled(order, cancelling);
                    }
                    case BookingOutcome.NumberUnusable(String cause) -> {
                        yield withoutNumber(order, cancelling, cause);
                    }
                    case BookingOutcome.Unreachable(String cause, boolean mayHold) -> {
                        yield later(cancelling, cause);
                    }
                }
            }
            case Booking.Booked settled -> settled;
            case Booking.Refused settled -> settled;
            case Booking.Cancelled settled -> settled;
        };
    }

    /** Keeps that the carrier holds nothing of an order that is being cancelled; see {@link #booked}. */
    @Transactional
    public Booking nothingHeld(Order order, Booking asked) {
        Booking current = current(asked);
        if (current.attempts() != asked.attempts() || !(current instanceof Booking.Cancelling cancelling)) {
            return current;
        }
        answered(cancelling.carrier());
        return cancelled(order, cancelling);
    }

    /** Keeps the answer to a request to let the shipment go; see {@link #booked}. */
    @Transactional
    public Booking released(Order order, Booking asked, VoidOutcome outcome) {
        Booking current = current(asked);
        if (current.attempts() != asked.attempts()
                || !(current instanceof Booking.Cancelling cancelling)
                || cancelling.receipt() == null) {
            return current;
        }
        Receipt receipt = cancelling.receipt();
        return switch (outcome) {
            case VoidOutcome.Voided() -> {
                answered(cancelling.carrier());
                yield cancelled(order, cancelling);
            }
            case VoidOutcome.AlreadyMoving() -> {
                answered(cancelling.carrier());
                if (!cancelling.issued()) {
                    issue(order, cancelling.route(), receipt);
                }
                cancellation.tooLate(order, clock.instant());
                yield keep(cancelling.tooLate(receipt), null);
            }
            case VoidOutcome.Unreachable(String cause) -> later(cancelling, cause);
        };
    }

    /** Keeps that a carrier fails so often that it is left alone for a while. */
    @Transactional
    public void leftAlone(String carrier, String cause) {
        outage(carrier, cause);
    }

    /** The waybill of a cancelled booking, where others were told of it. */
    static Optional<Waybill> issued(Booking.Cancelled booking) {
        Receipt receipt = booking.receipt();
        return booking.issued() && receipt != null
                ? Optional.of(new Waybill(booking.carrier(), receipt.trackingNumber()))
                : Optional.empty();
    }

    private Booking opened(Order order, Booking.Open open, BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Taken(Receipt receipt) -> {
                answered(open.carrier());
                issue(order, open.route(), receipt);
                yield keep(open.booked(receipt), null);
            }
            case BookingOutcome.RefusedByCarrier(var refusal) -> {
                answered(open.carrier());
                facts.refused(order, open.carrier(), refusal.code(), clock.instant());
                fail(order, open, Failure.CARRIER_REFUSED, refusal.code());
                yield keep(open.refused(refusal), null);
            }
            case BookingOutcome.NumberUnusable(String cause) -> withoutNumber(order, open, cause);
            case BookingOutcome.Unreachable(String cause, boolean mayHold) -> unreached(order, open, cause, mayHold);
        };
    }

    /** The backup takes over where the carrier holds nothing for certain; else people see it, and the carrier is asked again. */
    private Booking unreached(Order order, Booking.Open open, String cause, boolean mayHold) {
        boolean usedUp = retries.usedUp(open.route().tries());
        Optional<Channel> backup = usedUp && !mayHold ? backups.of(open, order) : Optional.empty();
        if (backup.isPresent()) {
            outage(open.carrier(), cause);
            Due led = backups.takeOver(order, open, backup.get());
            return keep(led.booking(), led.dueAt());
        }
        if (usedUp && !open.queued()) {
            fail(order, open, Failure.CARRIER_UNREACHABLE, null);
        }
        return later(open.unreached(mayHold, usedUp), cause);
    }

    /** People are told once the quick retries are used up; at the end the booking is theirs. */
    private Booking withoutNumber(Order order, Booking.Open open, String cause) {
        answered(open.carrier());
        boolean usedUp = retries.usedUp(open.route().tries());
        boolean hopeless = retries.hopeless(open.route().tries());
        if (hopeless || (usedUp && !open.queued())) {
            facts.numberUnusable(order, open.carrier(), cause, clock.instant());
        }
        if (usedUp && !open.queued()) {
            fail(order, open, Failure.NUMBER_UNUSABLE, null);
        }
        return hopeless
                ? keep(open.refused(CarrierRefusal.NUMBER_UNUSABLE), null)
                : again(open.unreached(true, usedUp));
    }

    /** What has no number cannot be released; at the end the order is cancelled, and people are told what the carrier may hold. */
    private Booking withoutNumber(Order order, Booking.Cancelling cancelling, String cause) {
        answered(cancelling.carrier());
        if (!retries.hopeless(cancelling.route().tries())) {
            return again(cancelling);
        }
        facts.numberUnusable(order, cancelling.carrier(), cause, clock.instant());
        return cancelled(order, cancelling);
    }

    private Booking current(Booking asked) {
        return bookings.lock(List.of(asked.orderId())).getFirst();
    }

    private Booking keep(Booking booking, @Nullable Instant dueAt) {
        bookings.conclude(new Due(booking, dueAt));
        return booking;
    }

    private Booking later(Booking booking, String cause) {
        if (retries.usedUp(booking.route().tries())) {
            outage(booking.carrier(), cause);
        }
        return again(booking);
    }

    private Booking again(Booking booking) {
        return keep(
                booking, clock.instant().plus(retries.pauseAfter(booking.route().tries())));
    }

    private Booking cancelled(Order order, Booking.Cancelling cancelling) {
        Booking.Cancelled gone = cancelling.gone();
        cancellation.agreed(order, cancelling.reason(), issued(gone), clock.instant());
        return keep(gone, null);
    }

    private void issue(Order order, Route route, Receipt receipt) {
        Instant now = clock.instant();
        Charge charge = rates.now().charge(route.channel(), Freight.of(order.content()), Days.of(now));
        facts.issued(List.of(new Issued(order, route, receipt, charge, now)));
    }

    private void fail(Order order, Booking.Open open, Failure failure, @Nullable String carrierCode) {
        facts.failed(List.of(new Failed(order, open.route(), failure, carrierCode, clock.instant())));
    }

    private void outage(String carrier, String cause) {
        if (outages.began(carrier, clock.instant())) {
            facts.outageBegan(carrier, cause, breakers.of(carrier).failingSince(), clock.instant());
        }
    }

    private void answered(String carrier) {
        if (outages.ended(carrier)) {
            facts.outageEnded(carrier, clock.instant());
        }
    }
}
