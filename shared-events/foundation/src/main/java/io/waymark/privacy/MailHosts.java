package io.waymark.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the end of the host behind the sign of an e-mail address. */
final class MailHosts {
    private static final List<String> DOTS = List.of("dot", "punkt", "punto", "point", "点", "點", ".");
    private static final String FULL_STOPS = ".。．";
    private static final int LONGEST = 253;

    /** Whose hosts need no dot: nobody delivers parcels there. */
    private static final Set<String> OF_PEOPLE =
            Set.of("gmail", "hotmail", "icloud", "foxmail", "protonmail", "gmx", "qq", "yahoo");

    private static final Set<String> OF_PEOPLE_WITH_DOT = Set.of("outlook", "live", "aol", "163", "126", "sina", "web");

    /**
     * The place after the host; -1 where none begins.
     *
     * @param sure whether the sign is one that stands in addresses alone
     */
    static int endAt(String text, int start, boolean sure) {
        int from = MailAddresses.pastBlank(text, start);
        int end = labelEnd(text, from);
        if (end == from) {
            return -1;
        }
        String first = text.substring(from, end).toLowerCase(Locale.ROOT);
        boolean said = false;
        int dots = 0;
        int last = from;
        while (end - from < LONGEST) {
            int dot = dotEnd(text, end);
            int next = dot > 0 ? labelEnd(text, dot) : dot;
            if (next <= dot) {
                break;
            }
            said |= dot - end > 1;
            dots++;
            last = dot;
            end = next;
        }
        boolean people = OF_PEOPLE.contains(first) || (dots > 0 && OF_PEOPLE_WITH_DOT.contains(first));
        boolean named = dots > 0 && end - last > 1 && !Character.isDigit(text.charAt(last));
        return people || (named && (sure || said)) ? end : -1;
    }

    /** Letters, digits and hyphens; a host in letters of the West ends before Chinese ones. */
    private static int labelEnd(String text, int start) {
        boolean han = start < text.length() && Sentence.isHan(text.charAt(start));
        int end = start;
        while (end < text.length() && isOfLabel(text.charAt(end)) && (han || !Sentence.isHan(text.charAt(end)))) {
            end++;
        }
        return han && DOTS.contains(text.substring(start, Math.min(end, start + 1))) ? start : end;
    }

    private static boolean isOfLabel(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '-' || c == '*';
    }

    /** The place after a dot or a word for it; -1 where none begins. */
    private static int dotEnd(String text, int at) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        if (FULL_STOPS.indexOf(c) >= 0) {
            boolean chinese = c == '。' && (at + 1 >= text.length() || !ReadableNumbers.isOfCode(text.charAt(at + 1)));
            return chinese ? -1 : at + 1;
        }
        if (c == '点' || c == '點') {
            return MailAddresses.pastBlank(text, at + 1);
        }
        if (MailAddresses.isOpening(c)) {
            return MailAddresses.bracketEnd(text, at + 1, DOTS);
        }
        return c == ' ' || c == '_' ? wordEnd(text, at) : -1;
    }

    private static int wordEnd(String text, int at) {
        if (at + 1 < text.length() && MailAddresses.isOpening(text.charAt(at + 1))) {
            int end = MailAddresses.bracketEnd(text, at + 2, DOTS);
            return end < 0 ? end : MailAddresses.pastBlank(text, end);
        }
        for (String dot : DOTS) {
            int behind = at + 1 + dot.length();
            if (behind < text.length()
                    && text.regionMatches(true, at + 1, dot, 0, dot.length())
                    && text.charAt(behind) == text.charAt(at)) {
                return behind + 1;
            }
        }
        return -1;
    }

    private MailHosts() {}
}
