package io.waymark.tracking.page;

import io.quarkus.runtime.Startup;
import io.waymark.tables.Tables;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.web.pages.PageWords;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the page in every language that it speaks; a language is a column of {@code texts.csv}. */
@Startup(StartOrder.SETTINGS)
@Singleton
class PageTexts {
    private final PageWords words;

    PageTexts(Tables tables) {
        words = new PageWords(tables, "page/texts.csv");
        for (Locale language : PageWords.LANGUAGES) {
            Arrays.stream(State.values()).forEach(state -> word(language, "state." + state));
            Arrays.stream(Step.values()).forEach(step -> word(language, step.key()));
        }
    }

    /** A text that must exist. */
    String word(Locale language, String key) {
        return words.word(language, key);
    }

    /** What a state is called, by its substate where there are words for it. */
    String status(Locale language, State state, @Nullable String substate) {
        return words.find(language, "status." + state + "." + substate)
                .orElseGet(() -> word(language, "state." + state));
    }

    /** All texts of a language. */
    Map<String, String> words(Locale language) {
        return words.words(language);
    }
}
