package io.waymark.tracking.shipment.domain;

import java.util.Comparator;
import java.util.Locale;

/**
 * One carrier's number for a shipment; a shipment may have several during its life.
 *
 * @param carrier        our carrier code, or {@code <provider>:<code>} for a carrier that our tables do not know
 * @param trackingNumber upper case, without white space
 */
public record Leg(String carrier, String trackingNumber) implements Comparable<Leg> {
    private static final Comparator<Leg> ORDER =
            Comparator.comparing(Leg::trackingNumber).thenComparing(Leg::carrier);

    public Leg {
        carrier = carrier.indexOf(':') < 0 ? carrier.strip().toUpperCase(Locale.ROOT) : carrier.strip();
        trackingNumber = normalised(trackingNumber);
    }

    /** A tracking number as it is stored and compared, however a sender types it. */
    public static String normalised(String trackingNumber) {
        return trackingNumber.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Leg other) {
        return ORDER.compare(this, other);
    }
}
