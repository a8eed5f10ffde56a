package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.clocks.domain.Locality;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far a parcel has come, as far as stall clocks ask. Each part keeps the newest, which is the same in any order and however
 * often. Times by a carrier's clock are never later than we knew of them, so that a clock that is ahead makes nothing younger.
 *
 * @param movedAt the newest physical scan; null before the first
 * @param heardAt the newest node of any kind; null before the first
 * @param seen    the newest physical scan that says where; null before the first
 * @param promise what the carrier last said of the delivery; null where it says nothing
 */
public record Progress(
        @Nullable Instant movedAt,
        @Nullable Instant heardAt,
        @Nullable Sighting seen,
        @Nullable Promise promise) {
    public static final Progress NONE = new Progress(null, null, null, null);

    /**
     * Where a parcel was seen.
     *
     * @param at      by the carrier's clock
     * @param version of the shipment, which decides between scans of one time
     */
    public record Sighting(Locality place, Instant at, long version) {
        private static final Comparator<Sighting> ORDER =
                Comparator.comparing(Sighting::at).thenComparingLong(Sighting::version);
    }

    /**
     * By when a carrier said that it would deliver.
     *
     * @param until   the end of the window
     * @param version of the shipment; the highest counts
     */
    public record Promise(Instant until, long version) {}

    /** This and one node more. */
    Progress with(Fact.Movement node, boolean scanned, Instant occurredAt) {
        Instant bounded = occurredAt.isBefore(node.knownAt()) ? occurredAt : node.knownAt();
        return new Progress(
                scanned ? later(movedAt, bounded) : movedAt,
                later(heardAt, bounded),
                scanned ? newer(seen, node.place(), occurredAt, node.version()) : seen,
                newer(promise, node.promised(), node.version()));
    }

    private static @Nullable Sighting newer(
            @Nullable Sighting known, @Nullable Locality place, Instant at, long version) {
        if (place == null) {
            return known;
        }
        Sighting told = new Sighting(place, at, version);
        return known == null || Sighting.ORDER.compare(told, known) > 0 ? told : known;
    }

    private static @Nullable Promise newer(@Nullable Promise known, @Nullable Instant until, long version) {
        return until == null || (known != null && known.version() >= version) ? known : new Promise(until, version);
    }

    /** The later one of two. */
    static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
