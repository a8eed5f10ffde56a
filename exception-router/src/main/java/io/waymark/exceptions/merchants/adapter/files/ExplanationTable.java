package io.waymark.exceptions.merchants.adapter.files;

import io.quarkus.runtime.Startup;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.merchants.domain.Explanation;
import io.waymark.exceptions.merchants.domain.Explanations;
import io.waymark.exceptions.merchants.domain.Topic;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.web.pages.PageWords;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code merchants/explanations.csv}; throws {@link io.waymark.tables.TableException} for what is wrong. */
@Startup(StartOrder.SETTINGS)
@Singleton
public final class ExplanationTable {
    private static final String FILE = "merchants/explanations.csv";
    private final Explanations explanations;

    public ExplanationTable(Tables tables, ExceptionClasses classes) {
        Set<String> before = new HashSet<>();
        Map<String, Explanation> byCode = new HashMap<>();
        tables.read(FILE, row -> {
            String code = row.unique("code", before);
            if (classes.named(code).isEmpty()) {
                throw row.wrong("code", "is no exception class: " + code);
            }
            byCode.put(code, new Explanation(row.constant("topic", Topic.class), texts(row)));
            return code;
        });
        explanations = new Explanations(byCode);
    }

    @Produces
    @Singleton
    public Explanations explanations() {
        return explanations;
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
}
