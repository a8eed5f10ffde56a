package io.waymark.order.ordering.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Postal codes that begin alike.
 *
 * @param from the first beginning, letters and digits alone
 * @param to   the last, of the same length
 */
public record PostalArea(String from, String to) {
    private static final Pattern SIGNS = Pattern.compile("[^A-Z0-9]");

    /**
     * Reads {@code 90} or {@code 900-961}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static PostalArea parse(String text) {
        String[] ends = text.toUpperCase(Locale.ROOT).split("-", -1);
        String from = ends[0];
        String to = ends[ends.length - 1];
        if (ends.length > 2
                || !SIGNS.matcher(from).replaceAll("").equals(from)
                || !SIGNS.matcher(to).replaceAll("").equals(to)
                || from.isEmpty()
                || from.length() != to.length()
                || from.compareTo(to) > 0) {
            throw new IllegalArgumentException("is no beginning of a postal code, nor a range of equally long ones");
        }
        return new PostalArea(from, to);
    }

    /** Letters and digits of a postal code, as areas compare them. */
    public static String plain(String postalCode) {
        return SIGNS.matcher(postalCode.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** How many letters and digits have to agree. */
    public int length() {
        return from.length();
    }

    /**
     * Whether a postal code lies here.
     *
     * @param plain its letters and digits alone
     */
    public boolean holds(String plain) {
        if (plain.length() < length()) {
            return false;
        }
        String beginning = plain.substring(0, length());
        return from.compareTo(beginning) <= 0 && beginning.compareTo(to) <= 0;
    }

    /** Whether one postal code could lie in both, at the same length. */
    public boolean clashesWith(PostalArea other) {
        return length() == other.length() && from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
    }
}
