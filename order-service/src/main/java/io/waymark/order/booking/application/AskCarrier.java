package io.waymark.order.booking.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.CircuitBreaker;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.booking.domain.Lookup;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.Route;
import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.order.calls.Subject;
import io.waymark.order.ordering.application.OrderSubject;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes one attempt at one booking: the call without a transaction, then its result in one. */
@ApplicationScoped
public class AskCarrier {
    private static final Logger LOG = Logger.getLogger(AskCarrier.class);

    private final Channels channels;
    private final RecordAnswers record;
    private final Answers answers;
    private final OrderMetrics metrics;
    private final Clock clock;

    AskCarrier(Channels channels, RecordAnswers record, Answers answers, OrderMetrics metrics, Clock clock) {
        this.channels = channels;
        this.record = record;
        this.answers = answers;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param booking claimed by the caller */
    public void ask(Carrier carrier, CircuitBreaker breaker, Order order, Booking booking) {
        ScopedValue.where(Subject.CURRENT, OrderSubject.of(order)).run(() -> attempt(carrier, breaker, order, booking));
    }

    private void attempt(Carrier carrier, CircuitBreaker breaker, Order order, Booking booking) {
        Receipt held = booking instanceof Booking.Cancelling cancelling ? cancelling.receipt() : null;
        Booking next = held == null
                ? book(carrier, breaker, order, booking)
                : release(carrier, breaker, order, booking, held.trackingNumber());
        LOG.infof(
                "order %s, shipment %s: %s attempt %d -> %s",
                order.id(), order.shipmentCode(), carrier.code(), booking.attempts(), name(next));
        boolean goesOn = next instanceof Booking.Cancelling cancelling && cancelling.receipt() != null && held == null;
        if (!goesOn) {
            answers.arrived(order.id());
        }
    }

    private Booking book(Carrier carrier, CircuitBreaker breaker, Order order, Booking booking) {
        return switch (booking instanceof Booking.Open open && !open.mayHold()
                ? new Lookup.NotHeld()
                : find(carrier, order)) {
            case Lookup.Held(var receipt) ->
                booked(carrier, breaker, order, booking, new BookingOutcome.Taken(named(receipt, booking.route())));
            case Lookup.NotHeld() ->
                booking instanceof Booking.Cancelling
                        ? record.nothingHeld(order, booking)
                        : booked(carrier, breaker, order, booking, take(carrier, order, booking, false));
            case Lookup.Unsupported() -> booked(carrier, breaker, order, booking, take(carrier, order, booking, true));
            case Lookup.Unreachable(String cause) ->
                booked(carrier, breaker, order, booking, new BookingOutcome.Unreachable(cause, true));
        };
    }

    /** A waybill query may leave the product out; it is the one that was asked for. */
    private Receipt named(Receipt receipt, Route route) {
        return receipt.service().isEmpty()
                ? new Receipt(
                        receipt.trackingNumber(),
                        channels.known(route.channel()).service())
                : receipt;
    }

    private Lookup find(Carrier carrier, Order order) {
        long start = System.nanoTime();
        Lookup lookup = carrier.find(order.shipmentCode());
        metrics.carrierCalled(carrier.code(), "find", name(lookup), System.nanoTime() - start);
        return lookup;
    }

    /** @param mayHold whether an attempt before this may have booked */
    private BookingOutcome take(Carrier carrier, Order order, Booking booking, boolean mayHold) {
        long start = System.nanoTime();
        BookingOutcome outcome = carrier.book(consignment(order, booking.route()));
        metrics.carrierCalled(carrier.code(), "book", name(outcome), System.nanoTime() - start);
        return outcome instanceof BookingOutcome.Unreachable(String cause, boolean held)
                ? new BookingOutcome.Unreachable(cause, held || mayHold)
                : outcome;
    }

    private Booking booked(
            Carrier carrier, CircuitBreaker breaker, Order order, Booking booking, BookingOutcome outcome) {
        note(breaker, carrier, outcome instanceof BookingOutcome.Unreachable unreachable ? unreachable.cause() : null);
        return record.booked(order, booking, outcome);
    }

    private Booking release(
            Carrier carrier, CircuitBreaker breaker, Order order, Booking booking, String trackingNumber) {
        long start = System.nanoTime();
        VoidOutcome outcome = carrier.release(trackingNumber);
        metrics.carrierCalled(carrier.code(), "release", name(outcome), System.nanoTime() - start);
        note(breaker, carrier, outcome instanceof VoidOutcome.Unreachable(String cause) ? cause : null);
        return record.released(order, booking, outcome);
    }

    private void note(CircuitBreaker breaker, Carrier carrier, @Nullable String failure) {
        if (failure == null) {
            breaker.answered();
        } else if (breaker.failed(clock.instant())) {
            LOG.warnf("carrier %s fails again and again and is left alone for a while: %s", carrier.code(), failure);
            record.leftAlone(carrier.code(), failure);
        }
    }

    private Consignment consignment(Order order, Route route) {
        OrderContent content = order.content();
        Channel channel = channels.known(route.channel());
        return new Consignment(
                order.shipmentCode(),
                channel.service(),
                content.shipper(),
                content.consignee(),
                content.parcels(),
                content.customsItems(),
                content.duties(),
                channel.preAdvice());
    }

    private static String name(Object state) {
        return state.getClass().getSimpleName();
    }
}
