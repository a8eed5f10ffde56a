package io.waymark.tracking.shipment.domain;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One carrier's number for a shipment; a shipment may have several during its life.
 *
 * @param carrier        our carrier code, or {@code <provider>:<code>} for a carrier that our tables do not know
 * @param trackingNumber upper case, without white space
 */
public record Leg(String carrier, String trackingNumber) implements Comparable<Leg> {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Comparator<Leg> ORDER =
            Comparator.comparing(Leg::trackingNumber).thenComparing(Leg::carrier);

    public Leg {
        carrier = carrier.indexOf(':') < 0 ? carrier.strip().toUpperCase(Locale.ROOT) : carrier.strip();
        trackingNumber = normalised(trackingNumber);
    }

    /** A tracking number as it is stored and compared, however a sender types it. */
    public static String normalised(String trackingNumber) {
        return isNormal(trackingNumber)
                ? trackingNumber
                : WHITE_SPACE.matcher(trackingNumber).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Nearly all numbers are as they should be, and every node that is read has one. */
    private static boolean isNormal(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c <= ' ' || c >= 'a') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Leg other) {
        return ORDER.compare(this, other);
    }
}
