package io.waymark.order.booking.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day whose prices count for what is booked at a time. */
final class Days {
    static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private Days() {}
}
