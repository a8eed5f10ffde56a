package io.waymark.privacy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest known sequence of words that begins at a word, such as {@code received by} or {@code san francisco}: one
 * look-up for most words, as few begin a sequence.
 */
final class WordSequences<V> {
    private final Map<String, Integer> longestByFirst = new HashMap<>();
    private final Map<String, V> values = new HashMap<>();

    /**
     * What was found.
     *
     * @param end the place after the last word of the sequence
     */
    record Found<V>(V value, int end) {}

    /** Adds a sequence: words in lower case with one blank between them; full stops do not count. */
    void add(String words, V value) {
        String key = words.replace(".", "");
        String[] parts = key.split(" ", -1);
        longestByFirst.merge(parts[0], parts.length, Math::max);
        values.put(key, value);
    }

    /** Whether these words are a sequence. */
    boolean holds(String words) {
        return values.containsKey(words);
    }

    /** The longest sequence whose first word stands at a place; null where none begins there. */
    @Nullable
    Found<V> at(Sentence sentence, int place) {
        Integer longest = longestByFirst.get(sentence.lower(place));
        if (longest == null) {
            return null;
        }
        StringBuilder words = new StringBuilder(sentence.lower(place));
        V value = values.get(words.toString());
        int end = place + 1;
        int next = sentence.nextWord(place);
        for (int count = 1; count < longest && next >= 0; count++) {
            V longer = values.get(words.append(' ').append(sentence.lower(next)).toString());
            if (longer != null) {
                value = longer;
                end = next + 1;
            }
            next = sentence.nextWord(next);
        }
        return value == null ? null : new Found<>(value, end);
    }
}
