package io.waymark.numbers;

import java.text.Normalizer;

/**
 * Brings a code or number to one spelling, because keyboards, forms and copies leave in it what nobody sees: full-width
 * letters, digits of another script, dashes of another kind, blanks of every kind at its ends, and characters without width.
 * Not for names and addresses: folding changes letters that a name means.
 */
public final class Codes {
    private static final int MINUS = 0x2212;

    /** The mark that Japanese keyboards write for a dash; a vowel in words. */
    private static final int LONG_VOWEL = 0x30FC;

    /**
     * The code in its plain spelling, trimmed, each run of white space inside one blank. Case is kept, and so are control
     * characters other than white space: whoever reads a code refuses them.
     */
    public static String folded(String written) {
        return isPlain(written) ? written : fold(Normalizer.normalize(written, Normalizer.Form.NFKC));
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isBlank(character)) {
                gap = !folded.isEmpty();
            } else if (!hasNoWidth(character)) {
                if (gap) {
                    folded.append(' ');
                    gap = false;
                }
                folded.appendCodePoint(plain(character, folded));
            }
        }
        return folded.toString();
    }

    /** Whether it is white space of any script, line ends and tabs included. */
    public static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    /** Whether nobody sees it: joiners, direction marks, byte order marks, soft hyphens. */
    public static boolean hasNoWidth(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    private static int plain(int character, StringBuilder before) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(character, 10);
            case Character.DASH_PUNCTUATION -> '-';
            default -> character == MINUS || (character == LONG_VOWEL && endsWithDigit(before)) ? '-' : character;
        };
    }

    private static boolean endsWithDigit(StringBuilder text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** Nearly all codes are as they should be. */
    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            boolean gap = c == ' ' && (i == 0 || i == last || text.charAt(i - 1) == ' ');
            if (c < ' ' || c > '~' || gap) {
                return false;
            }
        }
        return true;
    }

    private Codes() {}
}
