package io.waymark.exceptions.desk.adapter.rest;

import io.quarkus.runtime.Startup;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.tables.Tables;
import io.waymark.web.pages.PageWords;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The words of the desks' pages. */
@Startup(StartOrder.SETTINGS)
@Singleton
final class DeskTexts {
    private final PageWords words;

    DeskTexts(Tables tables) {
        words = new PageWords(tables, "desk/texts.csv");
    }

    DeskWords in(Locale language) {
        return new DeskWords(language);
    }

    /** The words in one language. */
    public final class DeskWords {
        private static final int MINUTES_OF_AN_HOUR = 60;
        private static final int HOURS_OF_A_DAY = 24;
        private final Locale language;

        private DeskWords(Locale language) {
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

        /** What a thing of a kind is called, such as a class; by its own name where nobody gave it another. */
        public String named(String kind, Object thing) {
            return words.find(language, kind + "." + thing).orElseGet(thing::toString);
        }

        /** A length of time, in the two units that matter. */
        public String span(Duration length) {
            Duration whole = length.abs();
            if (whole.toHours() < 1) {
                return format("span.minutes", 0, whole.toMinutesPart());
            }
            return whole.toHours() < 2L * HOURS_OF_A_DAY
                    ? format("span.hours", whole.toHours(), whole.toMinutes() % MINUTES_OF_AN_HOUR)
                    : format("span.days", whole.toDays(), whole.toHoursPart());
        }

        /** A text with something put in. */
        public String format(String key, Object... parts) {
            return String.format(language, of(key), parts);
        }

        /** Steps of a playbook; one that nobody put into this language is in English. */
        public List<String> steps(List<Playbooks.Step> steps) {
            return steps.stream()
                    .map(step -> language.equals(Locale.CHINESE)
                            ? Objects.requireNonNullElse(step.chinese(), step.text())
                            : step.text())
                    .toList();
        }
    }
}
