package io.waymark.privacy;

import io.waymark.privacy.Sentence.Kind;

/**
 * Hides Chinese names that nothing announces but their place: alone between brackets, slashes, dashes, commas or blanks, and
 * beside a number that was masked before.
 */
final class ChineseNames {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final String LEADS = "的由给被请找和与及跟让为至向";
    private static final String BETWEEN = " /／(（[【:：-－—)）]】、";

    private final NameWords words;

    ChineseNames(NameWords words) {
        this.words = words;
    }

    void hide(Sentence sentence) {
        for (int part = 0; part < sentence.size(); part++) {
            if (sentence.is(part, Kind.HAN) && !sentence.isHidden(part)) {
                hide(sentence, part, sentence.text(part));
            }
        }
    }

    private void hide(Sentence sentence, int part, String run) {
        if (isName(run)) {
            sentence.hide(part, part);
        } else if (LEADS.indexOf(run.charAt(0)) >= 0 && isName(run.substring(1))) {
            sentence.hide(part, 1, run.length());
        } else if (isMasked(sentence, part, 1)) {
            hideEnd(sentence, part, run);
        } else if (isMasked(sentence, part, -1)) {
            hideBeginning(sentence, part, run);
        }
    }

    /** Two to four characters that begin with a common surname and are neither a plain word nor a place. */
    private boolean isName(String run) {
        return isName(run, false);
    }

    /** Where a name is announced: also with a surname that is mostly another word, or the surname alone. */
    boolean isNameOrSurname(String run) {
        return isName(run, true) || words.surname(run, true) == run.length();
    }

    private boolean isName(String run, boolean rareToo) {
        int surname = run.length() < SHORTEST || run.length() > LONGEST ? 0 : words.surname(run, rareToo);
        return surname > 0
                && run.length() > surname
                && run.length() <= surname + 2
                && words.ordinary(run) == null
                && !words.hasOrdinaryEnding(run)
                && !words.isPlace(run);
    }

    private void hideEnd(Sentence sentence, int part, String run) {
        for (int length = Math.min(LONGEST, run.length()); length >= SHORTEST; length--) {
            String end = run.substring(run.length() - length);
            if (words.ordinary(end) != null || words.isPlace(end)) {
                return;
            }
            if (isName(end)) {
                sentence.hide(part, run.length() - length, run.length());
                return;
            }
        }
    }

    private void hideBeginning(Sentence sentence, int part, String run) {
        int longest = Math.min(LONGEST, run.length());
        for (int length = SHORTEST; length <= longest; length++) {
            String beginning = run.substring(0, length);
            if (words.ordinary(beginning) != null || words.isPlace(beginning)) {
                return;
            }
        }
        for (int length = Math.min(LONGEST - 1, run.length()); length >= SHORTEST; length--) {
            if (isName(run.substring(0, length))) {
                sentence.hide(part, 0, length);
                return;
            }
        }
    }

    /** Whether something masked stands beside a part, marks such as a bracket or a slash apart. */
    private static boolean isMasked(Sentence sentence, int part, int step) {
        int next = part + step;
        while (sentence.is(next, Kind.SPACE)
                || (sentence.mark(next) != 0 && BETWEEN.indexOf(sentence.mark(next)) >= 0)) {
            next += step;
        }
        return sentence.is(next, Kind.MASK);
    }
}
