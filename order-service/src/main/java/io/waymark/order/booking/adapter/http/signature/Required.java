package io.waymark.order.booking.adapter.http.signature;

import org.jspecify.annotations.Nullable;

/** Says what a description leaves out. */
final class Required {

    /** @throws IllegalArgumentException naming the key */
    static void that(@Nullable Object value, String key) {
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
    }

    private Required() {}
}
