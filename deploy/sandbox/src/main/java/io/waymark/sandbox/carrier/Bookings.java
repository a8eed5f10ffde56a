package io.waymark.sandbox.carrier;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** What one carrier has booked: one waybill for each key, whatever the number of calls. */
public final class Bookings {
    /**
     * A parcel that the carrier expects or has.
     *
     * @param request the first one, as it came
     * @param calls   how often it was asked for
     */
    public record Booking(BookingRequest request, String trackingNumber, Status status, int calls) {
        public String service() {
            return request.service();
        }

        Booking with(Status next) {
            return new Booking(request, trackingNumber, next, calls);
        }
    }

    /** What has become of a booking. */
    public enum Status {
        BOOKED,
        MOVING,
        VOIDED
    }

    private final NumberSeries series;
    private final Set<String> pickups = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Booking> byKey = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> keyByNumber = new ConcurrentHashMap<>();

    Bookings(NumberSeries series) {
        this.series = series;
    }

    /** Books, or finds what was booked under this key before. */
    Booking book(BookingRequest request) {
        Booking booking = byKey.compute(
                request.key(),
                (key, known) -> known == null
                        ? new Booking(request, series.number(key), Status.BOOKED, 1)
                        : new Booking(known.request(), known.trackingNumber(), known.status(), known.calls() + 1));
        keyByNumber.putIfAbsent(booking.trackingNumber(), request.key());
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
        Booking booking = byKey.computeIfPresent(key, (k, known) -> known.with(next.apply(known.status())));
        return Optional.ofNullable(booking).map(Booking::status);
    }

    Optional<Booking> underNumber(String trackingNumber) {
        return Optional.ofNullable(keyByNumber.get(trackingNumber)).flatMap(this::underKey);
    }

    /** What it holds under a key: nothing of what was voided. */
    Optional<Booking> held(String key) {
        return underKey(key).filter(booking -> booking.status() != Status.VOIDED);
    }

    public Optional<Booking> underKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Comes for parcels, once for each key; the confirmation. */
    String collect(String key) {
        String confirmation = NumberSeries.pickup(key);
        pickups.add(confirmation);
        return confirmation;
    }

    /** Does not come; whether it was to. */
    boolean stayAway(String confirmation) {
        return pickups.remove(confirmation);
    }

    public int size() {
        return byKey.size();
    }
}
