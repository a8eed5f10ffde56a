package io.waymark.tracking.page;

import io.quarkus.runtime.Startup;
import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the page in every language that it speaks; a language is a column of {@code texts.csv}. */
@Startup(StartOrder.SETTINGS)
@Singleton
class PageTexts {
    private static final String NAME = "page/texts.csv";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);
    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    PageTexts(Tables tables) {
        Set<String> keys = new HashSet<>();
        Table<String> table = tables.read(NAME, row -> {
            String key = row.unique("key", keys);
            for (Locale language : LANGUAGES) {
                texts.computeIfAbsent(language, none -> new HashMap<>()).put(key, row.text(language.getLanguage()));
            }
            return key;
        });
        for (String key : Tables.builtIn().read(NAME, row -> row.text("key")).rows()) {
            if (!keys.contains(key)) {
                throw new TableException(table.file(), 0, "key", key + " is missing");
            }
        }
        for (Locale language : LANGUAGES) {
            Arrays.stream(State.values()).forEach(state -> word(language, "state." + state));
            Arrays.stream(Step.values()).forEach(step -> word(language, step.key()));
        }
    }

    /** The language that a reader likes best among ours; English where they name none of them, or nonsense. */
    static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale liked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return liked == null ? Locale.ENGLISH : liked;
        } catch (IllegalArgumentException nonsense) {
            return Locale.ENGLISH;
        }
    }

    /** A text that must exist. */
    String word(Locale language, String key) {
        return Objects.requireNonNull(words(language).get(key), () -> "texts.csv lacks " + key);
    }

    /** What a state is called, by its substate where there are words for it. */
    String status(Locale language, State state, @Nullable String substate) {
        String fine = words(language).get("status." + state + "." + substate);
        return fine == null ? word(language, "state." + state) : fine;
    }

    /** All texts of a language. */
    Map<String, String> words(Locale language) {
        return texts.getOrDefault(language, Map.of());
    }
}
