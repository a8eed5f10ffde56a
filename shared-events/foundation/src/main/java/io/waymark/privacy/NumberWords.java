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
        /** A person's own, such as of a passport or an account. */
        PERSON,
        /** The number of something that is nobody's. */
        OTHER,
        NOTHING
    }

    private static final String BETWEEN = " :：.#№()（）'\"’=-–/[【_\u00a0";
    private static final int MOST_BETWEEN = 4;
    private static final int LONGEST_WORD = 20;
    private static final int MOST_WORDS = 3;
    private static final Set<String> VERBS = Set.of("is", "are", "ist", "est", "es");

    /** What is a number of is said by the word before them. */
    private static final Set<String> NUMBER =
            Set.of("number", "numbers", "no", "nr", "id", "nummer", "numéro", "número", "numero", "numer");

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

    /** What the words before a place say of the number that begins there; two words together say more than one. */
    Says before(String text, int start) {
        String words = "";
        Says said = Says.NOTHING;
        int end = skipMarks(text, start);
        for (int count = 0; count < MOST_WORDS && end > 0; count++) {
            if (Sentence.isHan(text.charAt(end - 1))) {
                Says chinese = chinese(text, end);
                return chinese == Says.NOTHING ? said : chinese;
            }
            int from = wordStart(text, end);
            if (from == end) {
                return said;
            }
            String word = text.substring(from, end).toLowerCase(Locale.ROOT);
            words = words.isEmpty() ? word : word + " " + words;
            Says found = says.getOrDefault(words, says.getOrDefault(word, Says.NOTHING));
            if (found != Says.NOTHING) {
                said = found;
            }
            if (VERBS.contains(word) && words.equals(word)) {
                words = "";
            } else if (!NUMBER.contains(word)) {
                return said == Says.NOTHING ? pair(text, from, words) : said;
            }
            end = skipMarks(text, from);
        }
        return said;
    }

    /** What a word that says nothing alone says with the one before it. */
    private Says pair(String text, int from, String words) {
        int end = skipMarks(text, from);
        String before = text.substring(wordStart(text, end), end).toLowerCase(Locale.ROOT);
        return says.getOrDefault(before + " " + words, Says.NOTHING);
    }

    private static int wordStart(String text, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST_WORD && isOfWord(text.charAt(from - 1))) {
            from--;
        }
        return from;
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
