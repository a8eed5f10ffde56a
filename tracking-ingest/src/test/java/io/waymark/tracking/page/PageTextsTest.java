package io.waymark.tracking.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.shipment.domain.State;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reader gets words, in a language of ours. */
class PageTextsTest {
    private final PageTexts texts = new PageTexts(Tables.builtIn());

    @ParameterizedTest
    @CsvSource({
        "en-GB, en",
        "zh-Hans-CN, zh",
        "'fr-FR, zh;q=0.8, en;q=0.7', zh",
        "'fr, de', en",
        "'*', en",
        "'en;q=0, ;;;', en",
        "'', en"
    })
    void aReaderIsAnsweredInTheLanguageTheyLikeBest(String accepted, String language) {
        assertThat(PageTexts.language(accepted).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void anUnknownSubstateIsCalledByItsState(State state) {
        assertThat(texts.status(Locale.CHINESE, state, "never_heard_of"))
                .isEqualTo(texts.word(Locale.CHINESE, "state." + state));
    }

    @Test
    void aKnownSubstateHasWordsOfItsOwn() {
        assertThat(texts.status(Locale.ENGLISH, State.CUSTOMS, "released")).isEqualTo("Released by customs");
    }
}
