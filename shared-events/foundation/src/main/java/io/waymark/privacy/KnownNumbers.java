package io.waymark.privacy;

import io.waymark.numbers.TrackingNumbers;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The numbers that a text may name because it is about them, such as the shipment code and the tracking numbers of a case:
 * they are nobody's and stay readable in whatever spelling.
 *
 * @param keys their letters and digits alone, in upper case
 */
public record KnownNumbers(Set<String> keys) {
    /** Nothing is known of what the text is about. */
    public static final KnownNumbers NONE = new KnownNumbers(Set.of());

    /** What is shorter is never masked where it stands alone, and may be a part of a telephone number. */
    private static final int SHORTEST = 7;

    public KnownNumbers {
        keys = Set.copyOf(keys);
    }

    /** Of numbers as they were written. */
    public static KnownNumbers of(Collection<String> written) {
        return new KnownNumbers(written.stream()
                .map(TrackingNumbers::key)
                .filter(key -> key.length() >= SHORTEST)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The place after the known number that begins here, blanks and marks inside of it counted in; -1 where none does. */
    int endAt(String text, int start) {
        int end = -1;
        for (String key : keys) {
            end = Math.max(end, endOf(key, text, start));
        }
        return end;
    }

    private static int endOf(String key, String text, int start) {
        int at = start;
        int matched = 0;
        int marks = 0;
        while (matched < key.length() && at < text.length()) {
            char c = Character.toUpperCase(text.charAt(at));
            if (c == key.charAt(matched)) {
                matched++;
                marks = 0;
            } else if (matched == 0 || ++marks > 2 || Character.isLetterOrDigit(c)) {
                return -1;
            }
            at++;
        }
        boolean whole = matched == key.length() && (at == text.length() || !ReadableNumbers.isOfCode(text.charAt(at)));
        return whole ? at : -1;
    }
}
