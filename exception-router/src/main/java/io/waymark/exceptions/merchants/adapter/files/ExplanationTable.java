package io.waymark.exceptions.merchants.adapter.files;

import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.merchants.domain.Explanation;
import io.waymark.exceptions.merchants.domain.Explanations;
import io.waymark.exceptions.merchants.domain.Topic;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableCheck;
import io.waymark.tables.TableFault;
import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import io.waymark.tables.Tables;
import io.waymark.web.pages.PageWords;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code merchants/explanations.csv}; throws {@link io.waymark.tables.TableException} for what is wrong. */
public final class ExplanationTable {
    private static final String FILE = "merchants/explanations.csv";

    @Produces
    @Singleton
    public static LiveTable<Explanations> explanations(Tables tables) {
        return new LiveTable<>(tables, FILE, List.of("code"), ExplanationTable::explanations);
    }

    /** What is explained must be there. */
    @Produces
    @Singleton
    static TableCheck classes(LiveTable<Explanations> explanations, LiveTable<ExceptionClasses> classes) {
        return tables -> tables.of(explanations).codes().stream()
                .filter(code -> tables.of(classes).named(code).isEmpty())
                .map(code -> new TableFault(explanations.name(), code, "code", "is no exception class: " + code))
                .toList();
    }

    private static Explanations explanations(TableRows rows) {
        Set<String> before = new HashSet<>();
        return new Explanations(rows
                .each(row -> Map.entry(
                        row.unique("code", before), new Explanation(row.constant("topic", Topic.class), texts(row))))
                .rows()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<Locale, Explanation.Text> texts(TableRow row) {
        return PageWords.LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> text(row, language)));
    }

    private static Explanation.Text text(TableRow row, Locale language) {
        String suffix = "." + language.getLanguage();
        return new Explanation.Text(
                row.text("happened" + suffix), row.text("doing" + suffix), row.text("options" + suffix));
    }

    private ExplanationTable() {}
}
