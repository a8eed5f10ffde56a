package io.waymark.exceptions.classify.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phrase by which carriers tell of one class of trouble in free text. */
public final class Keyword {
    private final String code;
    private final String phrase;
    private final Pattern pattern;
    private final @Nullable Pattern unless;

    /**
     * @param code   the class that the phrase stands for
     * @param phrase found in any case; a phrase in Latin letters only between word boundaries, a Chinese one anywhere
     * @param unless a longer phrase that takes the meaning back, such as {@code not damaged}; null for none
     */
    public Keyword(String code, String phrase, @Nullable String unless) {
        this.code = code;
        this.phrase = phrase;
        this.pattern = pattern(phrase);
        this.unless = unless == null ? null : pattern(unless);
    }

    public String code() {
        return code;
    }

    public String phrase() {
        return phrase;
    }

    boolean foundIn(String text) {
        return pattern.matcher(text).find()
                && (unless == null || !unless.matcher(text).find());
    }

    private static Pattern pattern(String phrase) {
        String quoted = Pattern.quote(phrase.toLowerCase(Locale.ROOT));
        boolean latin = phrase.chars().allMatch(letter -> letter < 0x250);
        String bounded = latin ? "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])" : quoted;
        return Pattern.compile(bounded, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
