package io.waymark.web.pages;

import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of pages in every language that they speak; a language is a column of a table, beside its {@code key}. */
public final class PageWords {
    /** The first is spoken to whoever understands none. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final String file;
    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    /**
     * Reads a table.
     *
     * @throws TableException where a line is wrong, or a key of the built-in table is missing
     */
    public PageWords(Tables tables, String name) {
        Set<String> keys = new HashSet<>();
        Table<String> table = tables.read(name, row -> {
            String key = row.unique("key", keys);
            for (Locale language : LANGUAGES) {
                texts.computeIfAbsent(language, none -> new HashMap<>()).put(key, row.text(language.getLanguage()));
            }
            return key;
        });
        file = table.file();
        for (String key : Tables.builtIn().read(name, row -> row.text("key")).rows()) {
            if (!keys.contains(key)) {
                throw new TableException(file, 0, "key", key + " is missing");
            }
        }
    }

    /** The language that a reader likes best among ours; the first where they name none of them, or nonsense. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return LANGUAGES.getFirst();
        }
        try {
            Locale liked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return liked == null ? LANGUAGES.getFirst() : liked;
        } catch (IllegalArgumentException nonsense) {
            return LANGUAGES.getFirst();
        }
    }

    /**
     * A text that must exist.
     *
     * @throws TableException where it does not
     */
    public String word(Locale language, String key) {
        return find(language, key).orElseThrow(() -> new TableException(file, 0, "key", key + " is missing"));
    }

    /** A text that may be missing. */
    public Optional<String> find(Locale language, String key) {
        return Optional.ofNullable(words(language).get(key));
    }

    /** All texts of a language. */
    public Map<String, String> words(Locale language) {
        return texts.getOrDefault(language, Map.of());
    }
}
