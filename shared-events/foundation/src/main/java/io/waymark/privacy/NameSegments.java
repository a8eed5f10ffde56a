package io.waymark.privacy;

import io.waymark.privacy.NameWords.Ordinary;
import io.waymark.privacy.Sentence.Kind;

/**
 * Hides names in letters that nothing announces but their place: alone in brackets, between slashes or dashes, in a list with
 * a name that was hidden, and beside a number that was masked.
 */
final class NameSegments {
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST_IN_CAPITALS = 4;
    private static final String OPENING = "([{<（【［〔「『《〈\"“„‘";
    private static final String CLOSING = ")]}>）】］〕」』》〉\"”“’";
    private static final String DASHES = "/／\\|-–—－~";
    private static final String COLONS = ":：";
    private static final String LISTS = ",，/&+、";
    private static final String BETWEEN = "/／(（[【:：-–—－)）]】,，.+";

    private final NameWords words;

    NameSegments(NameWords words) {
        this.words = words;
    }

    /** A word of two letters or more with a capital that is no ordinary one. */
    boolean isNameLike(Sentence sentence, int part) {
        return sentence.is(part, Kind.WORD)
                && sentence.length(part) > 1
                && sentence.isCapitalised(part)
                && words.ordinary(sentence.lower(part)) == null;
    }

    /**
     * Hides every segment that can be a name.
     *
     * @param near whether the sentence speaks of handing over, so that one word between dashes may be a name
     */
    void hide(Sentence sentence, boolean near) {
        int part = 0;
        while (part < sentence.size()) {
            if (sentence.is(part, Kind.MASK)) {
                hideBeside(sentence, part, -1);
                hideBeside(sentence, part, 1);
            }
            if (isJoin(sentence, part)) {
                hideJoined(sentence, part);
            }
            if (!sentence.is(part, Kind.WORD)) {
                part++;
                continue;
            }
            int first = part;
            int last = last(sentence, first);
            if (!sentence.isHidden(first) && stands(sentence, first, last, near) && isName(sentence, first, last)) {
                sentence.hide(first, last);
            }
            for (int word = first + 1; word < last; word++) {
                if (isJoin(sentence, word)) {
                    hideJoined(sentence, word);
                }
            }
            part = last + 1;
        }
    }

    /** Where a name begins whose given name stands at a place: one word before, where that can be the family's. */
    int begin(Sentence sentence, int given) {
        int before = given - 2;
        boolean family = isNameLike(sentence, before)
                && sentence.nextWord(before) == given
                && words.places().at(sentence, before) == null;
        return family && !sentence.isHidden(before) ? before : given;
    }

    /** The names before a name that was just hidden, as in {@code Mary, Ann and Bob} or {@code Doe, John}. */
    void hideListBefore(Sentence sentence, int part) {
        int join = part - 1;
        while (join > 0) {
            join = sentence.is(join, Kind.SPACE) ? join - 1 : join;
            boolean joined = isJoin(sentence, join) || isOneOf(LISTS, sentence, join);
            int last = sentence.is(join - 1, Kind.SPACE) ? join - 2 : join - 1;
            if (!joined || !sentence.is(last, Kind.WORD) || sentence.isHidden(last)) {
                return;
            }
            int first = last;
            while (isNameLike(sentence, first - 2) && sentence.nextWord(first - 2) == first) {
                first -= 2;
            }
            boolean begins = first == 0 || !sentence.is(first - 1, Kind.SPACE) || !sentence.is(first - 2, Kind.WORD);
            if (!begins || !isName(sentence, first, last)) {
                return;
            }
            sentence.hide(first, last);
            join = first - 1;
        }
    }

    private boolean isJoin(Sentence sentence, int part) {
        return sentence.mark(part) == '&'
                || (sentence.is(part, Kind.WORD) && words.ordinary(sentence.lower(part)) == Ordinary.JOIN);
    }

    /** Two names with {@code and} between them, and those of the list before. */
    private void hideJoined(Sentence sentence, int join) {
        int next = sentence.is(join + 1, Kind.SPACE) ? join + 2 : join + 1;
        int before = sentence.is(join - 1, Kind.SPACE) ? join - 2 : join - 1;
        if (!isNameLike(sentence, before) || !isNameLike(sentence, next) || sentence.isHidden(next)) {
            return;
        }
        hideListBefore(sentence, next);
        if (sentence.isHidden(before) && words.places().at(sentence, next) == null) {
            int last = next;
            int after = sentence.nextWord(last);
            while (after >= 0 && isNameLike(sentence, after)) {
                last = after;
                after = sentence.nextWord(last);
            }
            sentence.hide(next, last);
        }
    }

    private static int last(Sentence sentence, int first) {
        int last = first;
        for (int next = sentence.nextWord(last); next >= 0; next = sentence.nextWord(last)) {
            last = next;
        }
        return last;
    }

    private static boolean stands(Sentence sentence, int first, int last, boolean near) {
        int before = sentence.is(first - 1, Kind.SPACE) ? first - 2 : first - 1;
        int after = last + 1;
        after = sentence.mark(after) == '.' ? after + 1 : after;
        after = sentence.is(after, Kind.SPACE) ? after + 1 : after;
        if (isOneOf(OPENING, sentence, before) && isOneOf(CLOSING, sentence, after)) {
            return last > first || isLongEnough(sentence, first);
        }
        boolean dashed = isOneOf(DASHES, sentence, before) || isOneOf(DASHES, sentence, after);
        boolean named = near && (isOneOf(COLONS, sentence, before) || isOneOf(COLONS, sentence, after));
        return named || (dashed && (last > first || near));
    }

    /** Three capitals are rather a code, such as an airport's. */
    private static boolean isLongEnough(Sentence sentence, int part) {
        String text = sentence.text(part);
        return text.length() >= SHORTEST_IN_CAPITALS || (text.length() > 2 && Character.isLowerCase(text.charAt(1)));
    }

    private static boolean isOneOf(String marks, Sentence sentence, int part) {
        return sentence.mark(part) != 0 && marks.indexOf(sentence.mark(part)) >= 0;
    }

    private boolean isName(Sentence sentence, int first, int last) {
        int count = 0;
        boolean named = false;
        for (int part = first; part >= 0 && part <= last; part = sentence.nextWord(part)) {
            boolean like = isNameLike(sentence, part);
            boolean initial = sentence.length(part) == 1 && sentence.isCapitalised(part);
            boolean particle = words.ordinary(sentence.lower(part)) == Ordinary.PARTICLE;
            if (!like && !initial && !particle) {
                return false;
            }
            if (like && words.places().at(sentence, part) != null && !words.isGiven(sentence.lower(first))) {
                return false;
            }
            named |= like;
            count++;
        }
        return named && count <= MOST_WORDS;
    }

    /** The words with capitals right beside something masked. */
    private void hideBeside(Sentence sentence, int mask, int step) {
        int part = mask + step;
        while (sentence.is(part, Kind.SPACE) || isOneOf(BETWEEN, sentence, part)) {
            part += step;
        }
        int nearest = part;
        int farthest = -1;
        for (int count = 0; count < MOST_WORDS && isNameLike(sentence, part); count++) {
            if (words.places().at(sentence, part) != null) {
                return;
            }
            farthest = part;
            part = sentence.is(part + step, Kind.SPACE) ? part + 2 * step : part + step;
        }
        if (farthest >= 0) {
            sentence.hide(Math.min(nearest, farthest), Math.max(nearest, farthest));
        }
    }
}
