package io.waymark.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets aside the numbers of a text that nobody needs to hide, before anything is masked: those that are known, and those that
 * say by their shape and check digit what they are, such as {@code RR123456785CN}, {@code 1Z999AA10123456784} and UUIDs. A
 * character that no text is written with holds the place of each.
 *
 * @param text    the text with places held
 * @param numbers what stood there
 */
record ReadableNumbers(String text, List<String> numbers) {
    private static final char FIRST_PLACE = '\ue000';
    private static final char LAST_PLACE = '\uf8ff';

    static ReadableNumbers of(String text, KnownNumbers known) {
        List<String> numbers = new ArrayList<>();
        StringBuilder held = new StringBuilder(text.length());
        int copied = 0;
        int at = 0;
        boolean within = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isPlace(c)) {
                return new ReadableNumbers(text, List.of());
            }
            boolean code = isOfCode(c);
            boolean begins = code && !within && numbers.size() < LAST_PLACE - FIRST_PLACE;
            int end = begins ? end(text, at, known) : -1;
            within = code;
            if (end < 0) {
                at++;
                continue;
            }
            held.append(text, copied, at).append((char) (FIRST_PLACE + numbers.size()));
            numbers.add(text.substring(at, end));
            copied = end;
            at = end;
        }
        return numbers.isEmpty()
                ? new ReadableNumbers(text, List.of())
                : new ReadableNumbers(held.append(text, copied, text.length()).toString(), numbers);
    }

    private static int end(String text, int at, KnownNumbers known) {
        return Math.max(known.endAt(text, at), ParcelShapes.endAt(text, at));
    }

    private static boolean isPlace(char c) {
        return c >= FIRST_PLACE && c <= LAST_PLACE;
    }

    /** A plain letter or digit. */
    static boolean isOfCode(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** A masked text with the numbers in their places; those whose place was masked are gone. */
    String restoredTo(String masked) {
        if (numbers.isEmpty()) {
            return masked;
        }
        StringBuilder restored = new StringBuilder(masked.length());
        for (int at = 0; at < masked.length(); at++) {
            char c = masked.charAt(at);
            if (isPlace(c)) {
                restored.append(numbers.get(c - FIRST_PLACE));
            } else {
                restored.append(c);
            }
        }
        return restored.toString();
    }
}
