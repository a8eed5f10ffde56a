package io.waymark.privacy;

import java.util.List;

/** Finds the beginning of the name before the sign of an e-mail address. */
final class MailNames {
    private static final List<String> DOTS = List.of("dot", "punkt", "punto", "point");
    private static final String MARKS = "._%+*'-";
    private static final int LONGEST_CHINESE = 12;

    /** Where the name before a sign begins, not before a place; the sign's own place where there is none. */
    static int startBefore(String text, int sign, int earliest) {
        int end = sign > earliest && text.charAt(sign - 1) == ' ' ? sign - 1 : sign;
        int start = start(text, end, earliest);
        if (start == end) {
            return sign;
        }
        int dot = dotStart(text, start, earliest);
        while (dot > 0) {
            int before = start(text, dot, earliest);
            if (before == dot) {
                break;
            }
            start = before;
            dot = dotStart(text, start, earliest);
        }
        return start;
    }

    private static int start(String text, int end, int earliest) {
        int start = end;
        while (start > earliest && isOfName(text.charAt(start - 1))) {
            start--;
        }
        if (start < end) {
            return start;
        }
        while (start > earliest && end - start < LONGEST_CHINESE && Sentence.isHan(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(char c) {
        return (Character.isLetterOrDigit(c) && !Sentence.isHan(c))
                || Character.isSurrogate(c)
                || MARKS.indexOf(c) >= 0;
    }

    /** Where a word for a dot begins that ends before a place, its blanks or brackets counted in; -1 where none does. */
    private static int dotStart(String text, int end, int earliest) {
        for (String dot : DOTS) {
            int start = end - dot.length() - 2;
            if (start > earliest && text.regionMatches(true, start + 1, dot, 0, dot.length())) {
                char before = text.charAt(start);
                char behind = text.charAt(end - 1);
                boolean bracketed = MailAddresses.isOpening(before) && MailAddresses.isClosing(behind);
                if (bracketed || (before == ' ' && behind == ' ')) {
                    return start;
                }
            }
        }
        return -1;
    }

    private MailNames() {}
}
