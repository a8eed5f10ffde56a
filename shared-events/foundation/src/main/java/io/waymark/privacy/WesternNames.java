package io.waymark.privacy;

import io.waymark.privacy.NameWords.Announced;
import io.waymark.privacy.NameWords.Ordinary;
import io.waymark.privacy.Sentence.Kind;
import io.waymark.privacy.WordSequences.Found;

/**
 * Hides names in letters: those that words such as {@code received by} announce, known given names with what follows them,
 * initials with a surname, and the others of a list. Reads the words of a sentence once, from left to right.
 */
final class WesternNames {
    private static final int MOST_WORDS = 5;
    private static final int MOST_SKIPPED = 6;
    private static final int ABBREVIATION = 4;
    private static final String ENDS = "。;；!！?？|";
    private static final String LISTS = ",，/&+、";

    private final NameWords words;
    private final NameSegments segments;

    /** What the words so far let one await. */
    private enum Awaited {
        NOTHING,
        CAPITAL,
        ANY,
        /** A name was just hidden: another may follow. */
        ANOTHER
    }

    WesternNames(NameWords words) {
        this.words = words;
        this.segments = new NameSegments(words);
    }

    void hide(Sentence sentence) {
        boolean near = false;
        Awaited awaited = Awaited.NOTHING;
        int skipped = 0;
        int part = 0;
        while (part < sentence.size()) {
            if (!sentence.is(part, Kind.WORD)) {
                awaited = past(sentence, part++, awaited);
                continue;
            }
            Found<Announced> phrase = words.phrases().at(sentence, part);
            if (phrase != null) {
                near |= phrase.value() != Announced.ANY || awaited == Awaited.NOTHING;
                awaited = announced(phrase.value(), awaited);
                skipped = 0;
                part = phrase.end();
                continue;
            }
            int place = placeEnd(sentence, part);
            if (place > part) {
                awaited = Awaited.NOTHING;
                part = place;
            } else if (begins(sentence, part, awaited)) {
                int end = end(sentence, part, awaited);
                int first = segments.begin(sentence, part);
                sentence.hide(first, end - 1);
                segments.hideListBefore(sentence, first);
                awaited = Awaited.ANOTHER;
                part = end;
            } else {
                awaited = ++skipped > MOST_SKIPPED ? Awaited.NOTHING : after(sentence, part, awaited);
                part++;
            }
        }
        segments.hide(sentence, near);
    }

    private static Awaited announced(Announced phrase, Awaited before) {
        return switch (phrase) {
            case ANY -> Awaited.ANY;
            case CAPITAL -> Awaited.CAPITAL;
            case NEAR -> before == Awaited.ANOTHER ? Awaited.NOTHING : before;
        };
    }

    /** What a part that is no word leaves of what is awaited. */
    private static Awaited past(Sentence sentence, int part, Awaited awaited) {
        if (sentence.is(part, Kind.SPACE) || sentence.is(part, Kind.CODE)) {
            return awaited;
        }
        char mark = sentence.mark(part);
        if (mark == 0 || ENDS.indexOf(mark) >= 0) {
            return Awaited.NOTHING;
        }
        return switch (awaited) {
            case NOTHING, ANY -> endsSentence(sentence, part) ? Awaited.NOTHING : awaited;
            case CAPITAL -> {
                boolean colon = (mark == ':' || mark == '：') && sentence.is(part - 1, Kind.WORD);
                yield endsSentence(sentence, part) ? Awaited.NOTHING : colon ? Awaited.ANY : awaited;
            }
            case ANOTHER -> LISTS.indexOf(mark) >= 0 ? Awaited.CAPITAL : Awaited.NOTHING;
        };
    }

    /** A full stop, unless it shortens the word before it. */
    private static boolean endsSentence(Sentence sentence, int part) {
        return sentence.mark(part) == '.'
                && !(sentence.is(part - 1, Kind.WORD) && sentence.length(part - 1) <= ABBREVIATION);
    }

    /** What a word that is no name leaves of what is awaited. */
    private Awaited after(Sentence sentence, int part, Awaited awaited) {
        Ordinary ordinary = words.ordinary(sentence.lower(part));
        if (ordinary == null || ordinary == Ordinary.END) {
            return Awaited.NOTHING;
        }
        return switch (awaited) {
            case NOTHING -> Awaited.NOTHING;
            case CAPITAL, ANY -> Awaited.CAPITAL;
            case ANOTHER -> ordinary == Ordinary.JOIN ? Awaited.CAPITAL : Awaited.NOTHING;
        };
    }

    /** The end of a place's name that begins here; the part itself where none does, or where it is a person's as well. */
    private int placeEnd(Sentence sentence, int part) {
        if (!sentence.isCapitalised(part)) {
            return part;
        }
        Found<Boolean> place = words.places().at(sentence, part);
        if (place == null) {
            return part;
        }
        boolean person = place.end() == part + 1 && words.isGiven(sentence.lower(part));
        int next = sentence.nextWord(part);
        return person && next >= 0 && segments.isNameLike(sentence, next) ? part : place.end();
    }

    private boolean begins(Sentence sentence, int part, Awaited awaited) {
        boolean known = segments.isNameLike(sentence, part) && words.isGiven(sentence.lower(part));
        return switch (awaited) {
            case NOTHING, ANOTHER -> known || isInitialWithName(sentence, part);
            case CAPITAL ->
                known
                        || segments.isNameLike(sentence, part)
                        || isInitial(sentence, part)
                        || isParticleOfName(sentence, part);
            case ANY ->
                words.ordinary(sentence.lower(part)) == null
                        || (isInitial(sentence, part) && sentence.nextWord(part) >= 0)
                        || isParticleOfName(sentence, part);
        };
    }

    private int end(Sentence sentence, int part, Awaited awaited) {
        boolean anyLetters = awaited == Awaited.ANY && !sentence.isCapitalised(part);
        int last = part;
        for (int count = 1; count < MOST_WORDS; count++) {
            int next = sentence.nextWord(last);
            if (next < 0 || (sentence.mark(last + 1) == '.' && !isInitial(sentence, last))) {
                break;
            }
            boolean goesOn = segments.isNameLike(sentence, next)
                    || isInitial(sentence, next)
                    || isParticleOfName(sentence, next)
                    || (awaited != Awaited.NOTHING && isShortPartOfName(sentence, last, next))
                    || (anyLetters && words.ordinary(sentence.lower(next)) == null);
            if (!goesOn) {
                break;
            }
            last = next;
        }
        return last + 1;
    }

    /** An ordinary word that is a name here: after an initial, or as short as {@code An} in Vietnamese names. */
    private boolean isShortPartOfName(Sentence sentence, int last, int next) {
        return sentence.isCapitalised(next)
                && (isInitial(sentence, last)
                        || (sentence.length(next) == 2 && words.ordinary(sentence.lower(next)) == Ordinary.WORD));
    }

    private static boolean isInitial(Sentence sentence, int part) {
        return sentence.length(part) == 1 && sentence.isCapitalised(part);
    }

    /** {@code J. Doe} anywhere, {@code J DOE} where nothing stands before it. */
    private boolean isInitialWithName(Sentence sentence, int part) {
        if (!isInitial(sentence, part)) {
            return false;
        }
        int next = sentence.nextWord(part);
        boolean first = !sentence.is(part - 1, Kind.SPACE) || !sentence.is(part - 2, Kind.WORD);
        return next >= 0
                && (sentence.mark(part + 1) == '.' || first)
                && segments.isNameLike(sentence, next)
                && !words.isPlace(sentence.lower(next));
    }

    private boolean isParticleOfName(Sentence sentence, int part) {
        int word = part;
        for (int count = 0; count < 2 && word >= 0; count++) {
            if (words.ordinary(sentence.lower(word)) != Ordinary.PARTICLE) {
                return false;
            }
            word = sentence.nextWord(word);
            if (word >= 0 && segments.isNameLike(sentence, word)) {
                return true;
            }
        }
        return false;
    }
}
