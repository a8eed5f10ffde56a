package io.waymark.privacy;

import io.waymark.tables.Tables;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Knows by {@code names/numbers.csv} what the words before a number say of it. */
final class NumberWords {
    /** What a number is by the words before it. */
    enum Says {
        PHONE,
        /** The number of something that is nobody's. */
        OTHER,
        NOTHING
    }

    private static final String BETWEEN = " :：.#№()（）'\"’=-–/[【\u00a0";
    private static final int MOST_BETWEEN = 4;
    private static final int LONGEST_WORD = 20;
    private static final int MOST_WORDS = 2;
    private static final Set<String> VERBS = Set.of("is", "are", "ist", "est", "es");

    private final Map<String, Says> says = new HashMap<>();
    private final int longestChinese;

    NumberWords(Tables tables) {
        Set<String> before = new TreeSet<>();
        tables.read(
                        "names/numbers.csv",
                        row -> Map.entry(
                                row.unique("words", before).toLowerCase(Locale.ROOT), row.constant("says", Says.class)))
                .rows()
                .forEach(word -> says.put(word.getKey(), word.getValue()));
        longestChinese = before.stream()
                .filter(word -> Sentence.isHan(word.charAt(0)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** What the words before a place say of the number that begins there. */
    Says before(String text, int start) {
        int end = skipMarks(text, start);
        for (int count = 0; count < MOST_WORDS && end > 0; count++) {
            if (Sentence.isHan(text.charAt(end - 1))) {
                return chinese(text, end);
            }
            int from = end;
            while (from > 0 && end - from < LONGEST_WORD && isOfWord(text.charAt(from - 1))) {
                from--;
            }
            if (from == end) {
                return Says.NOTHING;
            }
            String word = text.substring(from, end).toLowerCase(Locale.ROOT);
            Says found = says.get(word);
            if (found != null) {
                return found;
            }
            if (!VERBS.contains(word)) {
                return Says.NOTHING;
            }
            end = skipMarks(text, from);
        }
        return Says.NOTHING;
    }

    private static int skipMarks(String text, int start) {
        int end = start;
        while (end > 0 && start - end < MOST_BETWEEN && BETWEEN.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) && !Sentence.isHan(c);
    }

    private Says chinese(String text, int end) {
        int last = text.charAt(end - 1) == '是' || text.charAt(end - 1) == '为' ? end - 1 : end;
        for (int length = Math.min(longestChinese, last); length > 0; length--) {
            Says found = says.get(text.substring(last - length, last));
            if (found != null) {
                return found;
            }
        }
        return Says.NOTHING;
    }
}
