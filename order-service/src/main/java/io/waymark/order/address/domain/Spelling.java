package io.waymark.order.address.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Compares names however they are spelled: by letters and digits alone, without case and marks; and finds near misses. */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]++");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]");

    /** More is another name, not a slip. */
    private static final int LONGEST = 64;

    private static final int MOST_SUGGESTIONS = 3;

    /** What two spellings of one name have in common. */
    public static String key(String name) {
        StringBuilder ascii = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            if (sign >= 0x80) {
                return keyOfAnyScript(name);
            }
            if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')) {
                ascii.append(sign);
            } else if (sign >= 'A' && sign <= 'Z') {
                ascii.append((char) (sign + 'a' - 'A'));
            }
        }
        return ascii.toString();
    }

    private static String keyOfAnyScript(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
    }

    /** Whether any of it is written in Chinese characters. */
    public static boolean isHan(String text) {
        return HAN.matcher(text).find();
    }

    /** Whether any of it is written as in China, Japan or Korea. */
    static boolean isEastAsian(String text) {
        return EAST_ASIAN.matcher(text).find();
    }

    /**
     * Those whose names are a slip of the pen away, the nearest first; the shorter a name, the fewer slips.
     *
     * @param names of one candidate, in any spelling
     */
    public static <T> List<T> near(String written, Collection<T> candidates, Function<T, List<String>> names) {
        String key = key(written);
        int slips = slips(key);
        if (slips == 0) {
            return List.of();
        }
        record Near<T>(T candidate, int distance) {}
        return candidates.stream()
                .map(candidate -> new Near<>(
                        candidate,
                        names.apply(candidate).stream()
                                .mapToInt(name -> distance(key, key(name), slips))
                                .min()
                                .orElse(Integer.MAX_VALUE)))
                .filter(near -> near.distance() <= slips)
                .sorted(Comparator.comparingInt(Near::distance))
                .map(Near::candidate)
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static int slips(String key) {
        int length = key.length();
        if (length > LONGEST) {
            return 0;
        }
        if (isHan(key)) {
            return length < 2 ? 0 : 1;
        }
        return length < 4 ? 0 : length < 7 ? 1 : 2;
    }

    /** How many letters are wrong, missing, too many or swapped with the next; more than the bound counts as endless. */
    static int distance(String left, String right, int most) {
        if (Math.abs(left.length() - right.length()) > most) {
            return Integer.MAX_VALUE;
        }
        int[] before = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int other = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + other);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[right.length()] <= most ? last[right.length()] : Integer.MAX_VALUE;
    }

    private Spelling() {}
}
