package io.waymark.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every reader is spoken to in a language of ours. */
class PageWordsTest {
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
        assertThat(PageWords.language(accepted).getLanguage()).isEqualTo(language);
    }
}
