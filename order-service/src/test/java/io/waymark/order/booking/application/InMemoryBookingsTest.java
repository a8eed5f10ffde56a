package io.waymark.order.booking.application;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The fake keeps what the port promises. */
class InMemoryBookingsTest extends BookingsContract {
    private final InMemoryBookings bookings = new InMemoryBookings();
    private int orders;

    @Override
    Bookings bookings() {
        return bookings;
    }

    @Override
    List<UUID> orders(int count) {
        return IntStream.range(0, count).mapToObj(i -> new UUID(0, ++orders)).toList();
    }
}
