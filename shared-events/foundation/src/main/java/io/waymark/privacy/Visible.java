package io.waymark.privacy;

import io.waymark.numbers.Codes;
import java.text.Normalizer;

/**
 * A text as its reader sees it, so that nothing personal hides behind its spelling: without characters that have no width,
 * letters, digits and marks of full width in their plain form, digits of every script and in circles as plain ones, any gap in a
 * number or an address as a blank, and Chinese numerals that are said one by one, as telephone numbers are, as digits.
 */
public final class Visible {
    /** So many digits and numerals in a row are a number and no words. */
    private static final int FEWEST_SAID = 7;

    private static final String NUMERALS = "〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两";
    private static final String VALUES = "00012345678912345678912";
    private static final String BETWEEN_SAID = " -–—·.,，_/　";
    private static final String BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0";
    private static final String TURNING = "\u202d\u202e";
    private static final String FULL_MARKS = "＠．＿－＋";
    private static final String OPENING = "+(（＋";
    private static final String WITHIN_NUMBERS = "+＋-–—‐‑－.,，()（）/_|\\~;；·";
    private static final int WIDEST_GAP = 3;
    private static final int FULL_WIDTH = 0xfee0;
    private static final char NON_JOINER = '\u200c';
    private static final char JOINER = '\u200d';

    /**
     * Whether a reader sees something, and sees it as it is written: no text of blanks and of what has no width alone, no control
     * character but tabs and line ends, and none that turns the direction of what follows.
     */
    public static boolean isLegible(String text) {
        boolean seen = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (TURNING.indexOf(character) >= 0 || (Character.isISOControl(character) && !Codes.isBlank(character))) {
                return false;
            }
            seen |= !Codes.isBlank(character) && !Codes.hasNoWidth(character) && BLANK_LETTERS.indexOf(character) < 0;
        }
        return seen;
    }

    /** The text itself where it is written as it is seen. */
    static String of(String text) {
        String plain = isPlain(text) ? text : plain(text);
        return maySay(plain) ? withDigits(plain) : plain;
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c > '~' && !Sentence.isHan(c) && !isPlain(c)) || (Codes.isBlank(c) && c != ' ')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !isFull(c) && BLANK_LETTERS.indexOf(c) < 0;
        };
    }

    /** A letter or mark of full width; punctuation that Chinese sentences are written with stays. */
    private static boolean isFull(int c) {
        return (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || FULL_MARKS.indexOf(c) >= 0;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (isInside(text, at)) {
                character = ' ';
            }
            at += Character.charCount(text.codePointAt(at));
            if (!isUnseen(character, plain, at < text.length() ? text.charAt(at) : 0)) {
                plain.appendCodePoint(plain(character));
            }
        }
        return plain.toString();
    }

    /** A tab, a line's end or any other blank within a number or an address, where a reader sees but a gap. */
    private static boolean isInside(String text, int at) {
        if (!Codes.isBlank(text.charAt(at))) {
            return false;
        }
        char before = beside(text, at, -1);
        char after = beside(text, at, 1);
        boolean number = Character.isDigit(after) || OPENING.indexOf(after) >= 0;
        return before == '@'
                || after == '@'
                || (number && (Character.isDigit(before) || WITHIN_NUMBERS.indexOf(before) >= 0));
    }

    /** The next character that is no blank; NUL where the gap is wider than one in a number. */
    private static char beside(String text, int at, int step) {
        for (int next = at + step; Math.abs(next - at) <= WIDEST_GAP; next += step) {
            if (next < 0 || next >= text.length()) {
                return 0;
            }
            if (!Codes.isBlank(text.charAt(next))) {
                return text.charAt(next);
            }
        }
        return 0;
    }

    /** A joiner is seen where it joins letters of scripts that need it; a mark over a digit only adorns it. */
    private static boolean isUnseen(int character, StringBuilder before, char next) {
        char last = before.isEmpty() ? 0 : before.charAt(before.length() - 1);
        if (character == JOINER || character == NON_JOINER) {
            return isOfNumber(last) || isOfNumber(next);
        }
        boolean adorns =
                switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> BLANK_LETTERS.indexOf(character) >= 0;
                };
        return Codes.hasNoWidth(character) || (adorns && last >= '0' && last <= '9');
    }

    private static boolean isOfNumber(char c) {
        return (c > ' ' && c <= '~') || Character.isDigit(c) || Sentence.isHan(c);
    }

    private static int plain(int character) {
        if (isFull(character)) {
            return character - FULL_WIDTH;
        }
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(character, 10);
            case Character.OTHER_NUMBER -> {
                String folded = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
                boolean digit = folded.length() == 1 && Character.isDigit(folded.charAt(0));
                yield digit ? folded.charAt(0) : character;
            }
            default -> character;
        };
    }

    private static boolean maySay(String text) {
        int numerals = 0;
        int all = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                all++;
            } else if (c > '~' && NUMERALS.indexOf(c) >= 0) {
                numerals++;
                all++;
            }
        }
        return numerals > 0 && all >= FEWEST_SAID;
    }

    private static String withDigits(String text) {
        StringBuilder digits = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int said = 0;
            for (int next = at; next < text.length() && isSaid(text, next, at); next++) {
                if (isDigitOrNumeral(text.charAt(next))) {
                    said++;
                    end = next + 1;
                }
            }
            if (said >= FEWEST_SAID) {
                say(digits, at, end);
            }
            at = Math.max(end, at + 1);
        }
        return digits.toString();
    }

    /** Whether a number goes on here: with a digit, or with one mark behind a digit. */
    private static boolean isSaid(String text, int at, int start) {
        return isDigitOrNumeral(text.charAt(at))
                || (at > start && isDigitOrNumeral(text.charAt(at - 1)) && BETWEEN_SAID.indexOf(text.charAt(at)) >= 0);
    }

    private static boolean isDigitOrNumeral(char c) {
        return Character.isDigit(c) || NUMERALS.indexOf(c) >= 0;
    }

    private static void say(StringBuilder digits, int from, int to) {
        for (int at = from; at < to; at++) {
            int numeral = NUMERALS.indexOf(digits.charAt(at));
            if (numeral >= 0) {
                digits.setCharAt(at, VALUES.charAt(numeral));
            }
        }
    }

    private Visible() {}
}
