package io.waymark.privacy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text cut into words, runs of Chinese characters and the marks between them, so that a judge looks at each part once. */
final class Sentence {
    /** What a part is. */
    enum Kind {
        /** Letters of any script but the Chinese; an apostrophe, or a hyphen between letters, does not end it. */
        WORD,
        /** Chinese characters. */
        HAN,
        /** Digits, alone or grown together with letters. */
        CODE,
        /** What was masked before. */
        MASK,
        /** Blanks. */
        SPACE,
        /** One other character. */
        MARK
    }

    private static final int FEW = 16;

    private final String text;
    private final @Nullable String[] lower;
    private final BitSet hidden = new BitSet();
    private int[] starts = new int[FEW];
    private Kind[] kinds = new Kind[FEW];
    private int size;

    Sentence(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            Kind kind = kind(at);
            int end = end(at, kind);
            if (kind == Kind.WORD && end < text.length() && isOfCode(text.charAt(end))) {
                kind = Kind.CODE;
                end = end(end, kind);
            }
            add(at, kind);
            at = end;
        }
        this.lower = new String[size];
    }

    private void add(int start, Kind kind) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        starts[size] = start;
        kinds[size++] = kind;
    }

    private Kind kind(int at) {
        char c = text.charAt(at);
        if (isHan(c)) {
            return Kind.HAN;
        }
        if (Character.isLetter(c) || Character.isSurrogate(c)) {
            return Kind.WORD;
        }
        if (isOfCode(c)) {
            return Kind.CODE;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return Kind.SPACE;
        }
        return c == '*' ? Kind.MASK : Kind.MARK;
    }

    private int end(int start, Kind kind) {
        int end = start + 1;
        while (kind != Kind.MARK && end < text.length() && goesOn(kind, end)) {
            end++;
        }
        return end;
    }

    private boolean goesOn(Kind kind, int at) {
        char c = text.charAt(at);
        return switch (kind) {
            case HAN -> isHan(c);
            case WORD ->
                isLetter(c)
                        || ((c == '\'' || c == '’' || c == '-')
                                && at + 1 < text.length()
                                && isLetter(text.charAt(at + 1)));
            case CODE -> isOfCode(c) || isLetter(c);
            case SPACE -> Character.isWhitespace(c) || Character.isSpaceChar(c);
            case MASK -> c == '*';
            case MARK -> false;
        };
    }

    private static boolean isLetter(char c) {
        return (Character.isLetter(c) && !isHan(c)) || Character.isSurrogate(c) || isCombining(c);
    }

    private static boolean isCombining(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isOfCode(char c) {
        return Character.isDigit(c) || c == '_' || c == '@';
    }

    static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    int size() {
        return size;
    }

    /** False beyond either end. */
    boolean is(int part, Kind kind) {
        return part >= 0 && part < size && kinds[part] == kind;
    }

    /** The character of a mark; NUL for any other part and beyond either end. */
    char mark(int part) {
        return is(part, Kind.MARK) ? text.charAt(starts[part]) : 0;
    }

    int length(int part) {
        return endOf(part) - starts[part];
    }

    String text(int part) {
        return text.substring(starts[part], endOf(part));
    }

    /** The part in lower case, a typographic apostrophe as the plain one. */
    String lower(int part) {
        String known = lower[part];
        if (known == null) {
            known = text(part).toLowerCase(Locale.ROOT).replace('’', '\'');
            lower[part] = known;
        }
        return known;
    }

    boolean isCapitalised(int part) {
        int first = text.codePointAt(starts[part]);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** The word after a word, where blanks or one full stop stand between them; -1 where none does. */
    int nextWord(int part) {
        int next = mark(part + 1) == '.' ? part + 2 : part + 1;
        next = is(next, Kind.SPACE) ? next + 1 : next;
        return next > part + 1 && is(next, Kind.WORD) ? next : -1;
    }

    /** Masks from the first part to the last, with what stands between them. */
    void hide(int first, int last) {
        hidden.set(starts[first], endOf(last));
    }

    /** Masks characters of one part. */
    void hide(int part, int from, int to) {
        hidden.set(starts[part] + from, starts[part] + to);
    }

    boolean isHidden(int part) {
        return hidden.get(starts[part]);
    }

    private int endOf(int part) {
        return part + 1 < size ? starts[part + 1] : text.length();
    }

    /** The text with everything hidden masked. */
    String masked() {
        if (hidden.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        for (int from = hidden.nextSetBit(0); from >= 0; from = hidden.nextSetBit(at)) {
            masked.append(text, at, from).append(Mask.TEXT);
            at = hidden.nextClearBit(from);
        }
        return masked.append(text, at, text.length()).toString();
    }
}
