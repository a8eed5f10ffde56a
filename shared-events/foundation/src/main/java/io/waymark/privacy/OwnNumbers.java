package io.waymark.privacy;

import io.waymark.privacy.NumberWords.Says;

/**
 * Masks what identifies a person or an account: payment cards, identity numbers of China, bank accounts and passports. What
 * they are follows from their check digits and shapes, and from the words before them.
 */
final class OwnNumbers {
    private static final int LONGEST = 34;
    private static final int FEWEST_DIGITS = 4;
    private static final int PASSPORT = 9;

    private final NumberWords words;

    OwnNumbers(NumberWords words) {
        this.words = words;
    }

    String masked(String text) {
        Masking masking = new Masking(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!ReadableNumbers.isOfCode(c)) {
                at++;
            } else if (c > '9') {
                at = hideCode(text, at, masking);
            } else {
                at = hideDigits(text, at, masking);
            }
        }
        return masking.masked();
    }

    /** Looks at a code that begins with a letter; the place to go on at. */
    private int hideCode(String text, int start, Masking masking) {
        int letters = start;
        boolean begins = start == 0 || !ReadableNumbers.isOfCode(text.charAt(start - 1));
        while (letters < text.length()
                && ReadableNumbers.isOfCode(text.charAt(letters))
                && text.charAt(letters) > '9') {
            letters++;
        }
        if (!begins) {
            return letters;
        }
        int begin = Math.max(start, letters - 2);
        int end = AccountNumbers.endAt(text, begin);
        if (end < 0) {
            begin = start;
            end = letters - start <= 2 ? codeEnd(text, start) : -1;
        }
        if (end < 0) {
            return letters;
        }
        masking.hide(begin, end);
        return end;
    }

    private int codeEnd(String text, int start) {
        int end = tokenEnd(text, start);
        if (end - start > LONGEST) {
            return -1;
        }
        Says says = words.before(text, start);
        return switch (says) {
            case PERSON -> digits(text, start, end) >= FEWEST_DIGITS ? withGroups(text, end) : -1;
            case OTHER -> -1;
            case PHONE, NOTHING -> isPassport(text.substring(start, end)) ? end : -1;
        };
    }

    private int hideDigits(String text, int start, Masking masking) {
        int token = tokenEnd(text, start);
        DigitRun run = DigitRun.at(text, start);
        DigitRun rest = run.pastDates();
        if (rest == null) {
            return run.end();
        }
        Says says = run.isDate() ? Says.NOTHING : words.before(text, start);
        if (says == Says.PERSON && token - start <= LONGEST && digits(text, start, token) >= FEWEST_DIGITS) {
            masking.hide(start, withGroups(text, token));
            return Math.max(run.end(), masking.end());
        }
        new OwnDigits(text, rest, says).hide(masking);
        return Math.max(run.end(), masking.end());
    }

    private static int tokenEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST && ReadableNumbers.isOfCode(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of a code with the groups that follow it: each behind one blank or dash, of two characters or more, and with a digit. */
    private static int withGroups(String text, int end) {
        int last = end;
        while (last - end < LONGEST && last + 1 < text.length() && " -".indexOf(text.charAt(last)) >= 0) {
            int next = tokenEnd(text, last + 1);
            if (next - last <= 2 || digits(text, last + 1, next) == 0) {
                break;
            }
            last = next;
        }
        return last;
    }

    private static int digits(String text, int from, int to) {
        int digits = 0;
        for (int at = from; at < to; at++) {
            digits += text.charAt(at) <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** One or two letters with seven or eight digits, perhaps with a letter behind; or one letter with nine digits. */
    private static boolean isPassport(String code) {
        if (code.length() < PASSPORT - 1) {
            return false;
        }
        int letters = code.charAt(1) > '9' ? 2 : 1;
        boolean behind = code.charAt(code.length() - 1) > '9';
        int digits = code.length() - letters - (behind ? 1 : 0);
        boolean nine = digits == PASSPORT && letters == 1 && !behind;
        return (digits == PASSPORT - 2 || digits == PASSPORT - 1 || nine)
                && digits(code, letters, letters + digits) == digits;
    }
}
