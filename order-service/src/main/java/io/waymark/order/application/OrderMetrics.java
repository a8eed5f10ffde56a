package io.waymark.order.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The one place where metrics of this service are spelled. */
@ApplicationScoped
public class OrderMetrics {
    private final MeterRegistry registry;
    private final AtomicLong serialsLeft = new AtomicLong(Long.MAX_VALUE);
    private final Map<String, AtomicLong> queued = new ConcurrentHashMap<>();

    public OrderMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("waymark.orders.serials.left", serialsLeft, AtomicLong::get)
                .register(registry);
    }

    /** So many shipment codes can still be made. */
    public void serialsLeft(long serials) {
        serialsLeft.set(serials);
    }

    /** So many bookings of a state are in the manual queue. */
    public void queued(String state, long bookings) {
        queued.computeIfAbsent(
                        state,
                        name -> registry.gauge("waymark.booking.queued", Tags.of("state", name), new AtomicLong()))
                .set(bookings);
    }

    /** A booking came into the manual queue. */
    public void bookingFailed(String carrier, String code) {
        counter("waymark.booking.failed", "carrier", carrier, "code", code).increment();
    }

    /** A backup channel took a booking over. */
    public void moved(String from, String to) {
        counter("waymark.booking.moved", "from", from, "to", to).increment();
    }

    /** @param door {@code rest} or {@code kafka} */
    public void accepted(String door, int orders) {
        counter("waymark.orders.accepted", "door", door).increment(orders);
    }

    /** A request that repeated an order. */
    public void repeated(String door, int orders) {
        counter("waymark.orders.duplicate", "door", door).increment(orders);
    }

    public void refused(String door, String code) {
        counter("waymark.orders.refused", "door", door, "code", code).increment();
    }

    /** A cancellation that ended while its caller waited. */
    public void cancelled(String door) {
        counter("waymark.orders.cancelled", "door", door).increment();
    }

    /** How long a request, or a batch, took from the door to the commit. */
    public void handled(String door, long nanos) {
        timer("waymark.orders.handling", "door", door).record(nanos, TimeUnit.NANOSECONDS);
    }

    public void carrierCalled(String carrier, String call, String outcome, long nanos) {
        timer("waymark.booking.carrier.calls", "carrier", carrier, "call", call, "outcome", outcome)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Due bookings could not be taken, or an answer not be stored; each is tried again. */
    public void dispatchFailed() {
        counter("waymark.booking.dispatch.failures").increment();
    }

    /** So many orders no longer name their people. */
    public void forgotten(int orders) {
        counter("waymark.orders.forgotten").increment(orders);
    }

    /**
     * So many pages were printed.
     *
     * @param paper  {@code label}, {@code packing-slip} or {@code customs-declaration}
     * @param format {@code pdf}, {@code png} or {@code zpl}
     * @param nanos  how long it took to draw and write them
     */
    public void printed(String paper, String format, int pages, long nanos) {
        counter("waymark.labels.pages", "paper", paper, "format", format).increment(pages);
        timer("waymark.labels.printing", "paper", paper, "format", format).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Counter counter(String name, String... tags) {
        return registry.counter(name, tags);
    }

    private Timer timer(String name, String... tags) {
        return Timer.builder(name).tags(tags).publishPercentileHistogram().register(registry);
    }
}
