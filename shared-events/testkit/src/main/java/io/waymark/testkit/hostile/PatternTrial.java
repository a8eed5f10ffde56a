package io.waymark.testkit.hostile;

import io.waymark.testkit.hostile.CountedText.ExhaustedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Tries a pattern with long texts that are made for it: what it is written with, over and over, whole and broken off. It must
 * look at each character a bounded number of times, and must not climb the stack with the text.
 *
 * @param longest characters of a text that reaches the pattern
 */
public record PatternTrial(int longest) {
    private static final int LOOKS_PER_CHARACTER = 800;
    private static final int MOST_WRITTEN = 10;
    private static final int STACK_BYTES = 256 * 1024;
    private static final List<String> ALWAYS = List.of(
            "0", "1", "a", "A", "x", " ", "\t", "\n", "-", ".", ",", "/", "@", "(", ")", "+", "#", "_", ":", "*", "省",
            "张", "\u0301", "\u200c", "\u0085", "\u3000", "😀", "ß");

    /** What is wrong with the pattern; empty where nothing is. */
    public String fault(Pattern pattern) {
        List<String> faults = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(null, () -> faults.add(tried(pattern)), "pattern-trial", STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return String.join("; ", faults);
    }

    private String tried(Pattern pattern) {
        for (String text : texts(pattern.pattern())) {
            try {
                pattern.matcher(counted(text)).matches();
                pattern.matcher(counted(text)).replaceAll("");
            } catch (StackOverflowError tooDeep) {
                return "overflows the stack with " + shown(text);
            } catch (ExhaustedException endless) {
                return "looks more than " + LOOKS_PER_CHARACTER + " times at each character of " + shown(text);
            }
        }
        return "";
    }

    private CountedText counted(String text) {
        return new CountedText(text, LOOKS_PER_CHARACTER * (long) Math.max(text.length(), 20));
    }

    private List<String> texts(String pattern) {
        Set<String> units = new LinkedHashSet<>(ALWAYS);
        List<String> written =
                pattern.codePoints().mapToObj(Character::toString).distinct().toList();
        int step = Math.max(1, written.size() / MOST_WRITTEN);
        for (int i = 0; i < written.size(); i += step) {
            units.add(written.get(i));
        }
        for (String word : pattern.split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 1 && units.size() < ALWAYS.size() + 2 * MOST_WRITTEN) {
                units.add(word);
            }
        }
        List<String> texts = new ArrayList<>();
        for (String unit : units) {
            String repeated = unit.repeat(longest / unit.length());
            texts.add(repeated);
            for (String other : List.of("1", "a", " ", "!")) {
                texts.add(repeated.substring(unit.length()) + other);
                texts.add(other + repeated.substring(unit.length()));
                texts.add(other + repeated.substring(unit.length()) + "!");
                texts.add((unit + other).repeat(longest / (unit.length() + 1)));
            }
        }
        return texts;
    }

    private static String shown(String text) {
        return text.length() + " characters like " + text.substring(0, 8) + "…" + text.substring(text.length() - 4);
    }
}
