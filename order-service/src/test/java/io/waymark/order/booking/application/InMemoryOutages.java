package io.waymark.order.booking.application;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Outages without a database. */
final class InMemoryOutages implements Outages {
    private final Set<String> known = new HashSet<>();

    @Override
    public boolean began(String carrier, Instant at) {
        return known.add(carrier);
    }

    @Override
    public boolean ended(String carrier) {
        return known.remove(carrier);
    }
}
