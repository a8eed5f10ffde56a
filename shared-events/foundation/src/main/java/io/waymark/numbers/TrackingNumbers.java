package io.waymark.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings a carrier's number to one spelling, so that a number as printed on the label, in groups, and the same number as an
 * interface sends it are one.
 *
 * <p>A number has two forms. As {@link #written} it is shown to people and sent to carriers: without white space, everything
 * else kept, for some carriers want their dashes. By its {@link #key} it is compared: letters and digits alone. Dashes, dots and
 * slashes only group what is printed, or set off a piece's own digits ({@code -1-3-}), which the key keeps; no carrier is
 * known that gives two parcels numbers that differ in nothing else.
 */
public final class TrackingNumbers {
    private static final int SHORTEST_KEY = 4;
    private static final Pattern USABLE = Pattern.compile("(?=.{0,63}\\d)[A-Z0-9._/#-]{4,64}");

    /** The number as it is shown: white space and what has no width taken out, upper case. */
    public static String written(String number) {
        return isWritten(number)
                ? number
                : Codes.folded(number).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** What two spellings of one number have in common; the number itself where it has no letter or digit. */
    public static String key(String number) {
        String written = written(number);
        if (isKey(written)) {
            return written;
        }
        StringBuilder key = new StringBuilder(written.length());
        written.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.isEmpty() ? written : key.toString();
    }

    /**
     * The number that a carrier answered, {@link #written}.
     *
     * @return empty where it cannot be a number: missing, blank, below 4 letters and digits, without a digit, above 64
     *     characters, or with characters that no number has
     */
    public static Optional<String> usable(@Nullable String answered) {
        return Optional.ofNullable(answered)
                .map(TrackingNumbers::written)
                .filter(number ->
                        USABLE.matcher(number).matches() && key(number).length() >= SHORTEST_KEY);
    }

    private static boolean isWritten(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c <= ' ' || c >= 'a') {
                return false;
            }
        }
        return true;
    }

    private static boolean isKey(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private TrackingNumbers() {}
}
