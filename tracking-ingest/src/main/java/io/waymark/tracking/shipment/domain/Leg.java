package io.waymark.tracking.shipment.domain;

import io.waymark.numbers.TrackingNumbers;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One carrier's number for a shipment; a shipment may have several during its life. Two spellings of a number, in groups or
 * not, are the same leg.
 *
 * @param carrier        our carrier code, or {@code <provider>:<code>} for a carrier that our tables do not know
 * @param trackingNumber as it is shown, {@link TrackingNumbers#written}
 */
public record Leg(String carrier, String trackingNumber) implements Comparable<Leg> {
    private static final Comparator<Leg> ORDER = Comparator.comparing(Leg::key).thenComparing(Leg::carrier);

    public Leg {
        carrier = carrier.indexOf(':') < 0 ? carrier.strip().toUpperCase(Locale.ROOT) : carrier.strip();
        trackingNumber = TrackingNumbers.written(trackingNumber);
    }

    /** What the number is found by. */
    public String key() {
        return TrackingNumbers.key(trackingNumber);
    }

    /** Whether a number, in whichever spelling, is this one. */
    public boolean hasNumber(String number) {
        return key().equals(TrackingNumbers.key(number));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Leg leg && carrier.equals(leg.carrier) && key().equals(leg.key());
    }

    @Override
    public int hashCode() {
        return 31 * carrier.hashCode() + key().hashCode();
    }

    @Override
    public int compareTo(Leg other) {
        return ORDER.compare(this, other);
    }
}
