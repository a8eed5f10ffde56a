package io.waymark.exceptions.merchants.domain;

import java.util.Locale;
import java.util.Map;

/**
 * What merchants are told of a class of trouble.
 *
 * @param texts by language, in each language of the pages
 */
public record Explanation(Topic topic, Map<Locale, Text> texts) {
    public Explanation {
        texts = Map.copyOf(texts);
    }

    /**
     * Sentences for a merchant.
     *
     * @param happened what is wrong
     * @param doing    what the house does about it
     * @param options  what the merchant may do
     */
    public record Text(String happened, String doing, String options) {}

    /** @throws IllegalArgumentException for a language that nobody wrote it in */
    public Text in(Locale language) {
        Text text = texts.get(language);
        if (text == null) {
            throw new IllegalArgumentException("no explanation in " + language);
        }
        return text;
    }
}
