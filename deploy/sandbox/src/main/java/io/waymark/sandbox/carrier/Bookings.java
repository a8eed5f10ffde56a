package io.waymark.sandbox.carrier;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** What one carrier has booked: one waybill for each key, whatever the number of calls. */
public final class Bookings {
    /** A parcel that the carrier expects or has. */
    public record Booking(String key, String trackingNumber, String service, Status status, int calls) {}

    /** What has become of a booking. */
    public enum Status {
        BOOKED,
        MOVING,
        VOIDED
    }

    private final NumberSeries series;
    private final ConcurrentMap<String, Booking> byKey = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> keyByNumber = new ConcurrentHashMap<>();

    Bookings(NumberSeries series) {
        this.series = series;
    }

    /** Books, or finds what was booked under this key before. */
    Booking book(String key, String service) {
        Booking booking = byKey.compute(
                key,
                (k, known) -> known == null
                        ? new Booking(k, series.number(k), service, Status.BOOKED, 1)
                        : new Booking(k, known.trackingNumber(), known.service(), known.status(), known.calls() + 1));
        keyByNumber.putIfAbsent(booking.trackingNumber(), key);
        return booking;
    }

    /** Voids a waybill that does not move yet; the answer is the state after the call, empty for an unknown number. */
    Optional<Status> voidBooking(String trackingNumber) {
        return change(trackingNumber, status -> status == Status.MOVING ? Status.MOVING : Status.VOIDED);
    }

    /** Says that the parcel was picked up: from now on it cannot be voided. */
    public Optional<Status> pickedUp(String trackingNumber) {
        return change(trackingNumber, status -> Status.MOVING);
    }

    private Optional<Status> change(String trackingNumber, UnaryOperator<Status> next) {
        String key = keyByNumber.get(trackingNumber);
        if (key == null) {
            return Optional.empty();
        }
        Booking booking = byKey.computeIfPresent(
                key,
                (k, known) -> new Booking(
                        k, known.trackingNumber(), known.service(), next.apply(known.status()), known.calls()));
        return Optional.ofNullable(booking).map(Booking::status);
    }

    public Optional<Booking> underKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public int size() {
        return byKey.size();
    }
}
