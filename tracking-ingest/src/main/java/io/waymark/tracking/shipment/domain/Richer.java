package io.waymark.tracking.shipment.domain;

import org.jspecify.annotations.Nullable;

/**
 * Chooses between two tellings of one thing: what says something before what says nothing, then the longer, then the later in
 * the order of texts. So any number of tellings, in any order, end in the same.
 */
final class Richer {

    /** The richer text. */
    static @Nullable String text(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int longer = Integer.compare(one.length(), other.length());
        return (longer == 0 ? one.compareTo(other) : longer) >= 0 ? one : other;
    }

    /** A place with the richer of each part. */
    static @Nullable Place place(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null || one.equals(other)) {
            return one == null ? other : one;
        }
        return new Place(
                text(one.country(), other.country()),
                text(one.region(), other.region()),
                text(one.city(), other.city()),
                text(one.postalCode(), other.postalCode()),
                text(one.text(), other.text()));
    }

    private Richer() {}
}
