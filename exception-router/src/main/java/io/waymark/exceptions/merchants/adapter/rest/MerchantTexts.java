package io.waymark.exceptions.merchants.adapter.rest;

import io.quarkus.runtime.Startup;
import io.waymark.tables.Tables;
import io.waymark.web.pages.PageWords;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The words of merchants' pages that belong to no class of trouble. */
@Startup(StartOrder.SETTINGS)
@Singleton
final class MerchantTexts {
    private final PageWords words;

    MerchantTexts(Tables tables) {
        words = new PageWords(tables, "merchants/texts.csv");
    }

    MerchantWords in(Locale language) {
        return new MerchantWords(language);
    }

    /** The words in one language. */
    public final class MerchantWords {
        private final Locale language;

        private MerchantWords(Locale language) {
            this.language = language;
        }

        public String language() {
            return language.toLanguageTag();
        }

        /** The language that this is not. */
        public String other() {
            return PageWords.LANGUAGES.stream()
                    .filter(each -> !each.equals(language))
                    .findFirst()
                    .orElse(language)
                    .toLanguageTag();
        }

        /** A text that must exist. */
        public String of(String key) {
            return words.word(language, key);
        }
    }
}
