package io.waymark.privacy;

import io.waymark.privacy.NumberWords.Says;
import java.util.List;

/**
 * Finds cards and identity numbers among the groups of one run of digits. A run that is a card's number as a whole needs less
 * proof than a part of one, and one that words call a parcel's number needs all of it.
 *
 * @param says what the words before the run say of it
 */
record OwnDigits(String text, DigitRun run, Says says) {
    private static final String CROSSES = "xX×";

    /** What an identity number ends with where it does not end with a digit. */
    private static final char CROSS = 'X';

    void hide(Masking masking) {
        List<String> groups = run.groups();
        int first = 0;
        while (first < groups.size()) {
            int past = hideAt(first, masking);
            first = Math.max(past, first + 1);
        }
    }

    /** Hides what begins at a group; the group after it, or -1 where nothing does. */
    private int hideAt(int first, Masking masking) {
        StringBuilder digits = new StringBuilder(CardNumbers.LONGEST);
        int found = -1;
        int foundEnd = -1;
        for (int group = first; group < run.groups().size(); group++) {
            if (digits.length() + run.groups().get(group).length() > CardNumbers.LONGEST) {
                break;
            }
            digits.append(run.groups().get(group));
            int end = end(first, group, digits);
            if (end > 0) {
                found = group + 1;
                foundEnd = end;
            }
        }
        if (found > 0) {
            masking.hide(run.part(first, found).start(), foundEnd);
        }
        return found;
    }

    private int end(int first, int last, CharSequence digits) {
        int end = run.ends().get(last);
        boolean whole = first == 0 && last == run.groups().size() - 1;
        boolean sure = says == Says.OTHER;
        if (digits.length() == IdentityNumbers.LENGTH - 1) {
            int cross = crossEnd(end);
            if (cross > 0 && isIdentity(digits.toString() + CROSS, sure)) {
                return cross;
            }
        }
        boolean lone = whole && !sure && !run.isGrownTogether(text);
        boolean card = lone ? CardNumbers.mayBe(digits) : CardNumbers.isOne(digits);
        return (card || isIdentity(digits, sure)) ? end : -1;
    }

    private static boolean isIdentity(CharSequence number, boolean sure) {
        return sure ? IdentityNumbers.isOne(number) : IdentityNumbers.mayBe(number);
    }

    /** The place after an X behind the digits, perhaps with a blank or dash between; -1 where none stands alone there. */
    private int crossEnd(int end) {
        int at = end < text.length() && " -".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        boolean cross = at < text.length() && CROSSES.indexOf(text.charAt(at)) >= 0;
        boolean alone = at + 1 >= text.length() || !ReadableNumbers.isOfCode(text.charAt(at + 1));
        return cross && alone ? at + 1 : -1;
    }
}
