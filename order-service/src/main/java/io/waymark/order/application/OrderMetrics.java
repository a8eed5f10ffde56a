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
import org.jspecify.annotations.Nullable;

/** The one place where metrics of this service are spelled. */
@ApplicationScoped
public class OrderMetrics {
    private final MeterRegistry registry;
    private final AtomicLong serialsLeft = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong unmarked = new AtomicLong();
    private static final long FOREVER = 36_500;
    private final Map<String, AtomicLong> ranges = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> queued = new ConcurrentHashMap<>();

    public OrderMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("waymark.orders.serials.left", serialsLeft, AtomicLong::get)
                .register(registry);
        Gauge.builder("waymark.orders.unmarked", unmarked, AtomicLong::get).register(registry);
    }

    /** So many orders cannot be found by whom they are for, as they could not be marked under the present key. */
    public void unmarked(long orders) {
        unmarked.set(orders);
    }

    /** So many shipment codes can still be made. */
    public void serialsLeft(long serials) {
        serialsLeft.set(serials);
    }

    /**
     * How a range of numbers fares.
     *
     * @param usedPercent  of its numbers
     * @param daysLeft     at the pace of the last seven days; null where none was taken in them
     * @param unexplained  numbers that were given, and of which nobody knows what became: a defect
     */
    public void range(String range, long usedPercent, @Nullable Long daysLeft, long unexplained) {
        gauge("waymark.numbers.range.used.percent", range, usedPercent);
        gauge("waymark.numbers.range.days.left", range, daysLeft == null ? FOREVER : daysLeft);
        gauge("waymark.numbers.range.unexplained", range, unexplained);
    }

    private void gauge(String name, String range, long value) {
        ranges.computeIfAbsent(
                        name + "/" + range, key -> registry.gauge(name, Tags.of("range", range), new AtomicLong()))
                .set(value);
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

    /** @param door {@code rest}, {@code kafka} or {@code upload} */
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

    /** An upload began. */
    public void uploadBegun(String format) {
        counter("waymark.uploads.begun", "format", format).increment();
    }

    /** So many uploads came to their end; {@code FAILED} where they could not be read on; none makes the state known. */
    public void uploadsEnded(String state, int uploads) {
        counter("waymark.uploads.ended", "state", state).increment(uploads);
    }

    /** So many commands on the topic are not believed, and why; none makes the reason known, so that the first is seen to be one more. */
    public void unproven(String reason, int commands) {
        counter("waymark.orders.commands.unproven", "reason", reason).increment(commands);
    }

    /** So many parts of addresses were missing and were added. */
    public void completed(String door, int parts) {
        counter("waymark.orders.completed.parts", "door", door).increment(parts);
    }

    /** An address was checked without an order. */
    public void addressChecked(boolean valid, long nanos) {
        timer("waymark.addresses.checks", "outcome", valid ? "valid" : "faulty").record(nanos, TimeUnit.NANOSECONDS);
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

    /** Who delivers a shipment is known, or is another now. */
    public void lastMileAssigned(String carrier, String source) {
        counter("waymark.lastmile.assigned", "carrier", carrier, "source", source)
                .increment();
    }

    /** A carrier names a deliverer that no row of the table knows. */
    public void lastMileBrandUnknown(String carrier) {
        counter("waymark.lastmile.brands.unknown", "carrier", carrier).increment();
    }

    /** What became of a carrier's push, and how long it took. */
    public void lastMilePushed(String carrier, String outcome, long nanos) {
        timer("waymark.lastmile.pushes", "carrier", carrier, "outcome", outcome).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A carrier gave no label in time, and ours is printed for good. */
    public void labelGivenUp(String carrier) {
        counter("waymark.labels.carrier.given.up", "carrier", carrier).increment();
    }

    /** What came of closing a day, and how long it took. */
    public void dayClosed(String carrier, String outcome, long nanos) {
        timer("waymark.dispatch.closings", "carrier", carrier, "outcome", outcome)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Counter counter(String name, String... tags) {
        return registry.counter(name, tags);
    }

    private Timer timer(String name, String... tags) {
        return Timer.builder(name).tags(tags).publishPercentileHistogram().register(registry);
    }
}
