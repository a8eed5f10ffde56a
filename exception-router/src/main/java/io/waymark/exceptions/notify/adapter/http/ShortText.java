package io.waymark.exceptions.notify.adapter.http;

/** Text that a receiver takes only up to a length. */
final class ShortText {
    private static final String ELLIPSIS = "…";

    /** At most so many characters, never cut through the middle of one; what is longer ends with an ellipsis. */
    static String of(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + ELLIPSIS;
    }

    private ShortText() {}
}
