package io.waymark.exceptions.cases.adapter.files;

import io.waymark.exceptions.cases.domain.SeverityRule;
import io.waymark.exceptions.cases.domain.SeverityRule.When;
import io.waymark.exceptions.cases.domain.SeverityRules;
import io.waymark.exceptions.cases.domain.Worth;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableCheck;
import io.waymark.tables.TableFault;
import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what raises the severity of cases; throws {@link io.waymark.tables.TableException} for what cannot be used. */
public final class SeverityTable {
    private static final String FILE = "severity-rules.csv";
    private static final int MOST_STEPS = 3;

    /** The kinds of rules, as the table names them. */
    private enum Kind {
        WORTH,
        PROMISE
    }

    /** May be none. */
    @Produces
    @Singleton
    public static LiveTable<SeverityRules> rules(Tables tables) {
        return LiveTable.perhapsEmpty(tables, FILE, List.of("rule"), SeverityTable::rules)
                .choosing(Map.of("when", LiveTable.words(Kind.class)));
    }

    /** Classes that a rule does not concern must be there. */
    @Produces
    @Singleton
    static TableCheck classes(LiveTable<SeverityRules> severities, LiveTable<ExceptionClasses> classes) {
        return tables -> tables.of(severities).rules().stream()
                .flatMap(rule -> rule.except().stream()
                        .filter(code -> tables.of(classes).named(code).isEmpty())
                        .map(code -> new TableFault(
                                severities.name(), rule.name(), "except", "is no exception class: " + code)))
                .toList();
    }

    private static SeverityRules rules(TableRows rows) {
        Set<String> names = new HashSet<>();
        return new SeverityRules(
                rows.each(row -> rule(row, row.unique("rule", names))).rows());
    }

    private static SeverityRule rule(TableRow row, String name) {
        int steps = row.number("steps", 1, MOST_STEPS);
        return new SeverityRule(name, row.text("version"), when(row), steps, Set.copyOf(row.words("except")));
    }

    private static When when(TableRow row) {
        return switch (row.constant("when", Kind.class)) {
            case WORTH -> new When.WorthFrom(new Worth(row.amount("fromMinor"), currency(row)));
            case PROMISE -> {
                if (row.optionalText("currency") != null || row.optionalText("fromMinor") != null) {
                    throw row.wrong("currency", "and fromMinor stay empty for a promise");
                }
                yield new When.PromisePassed();
            }
        };
    }

    private static String currency(TableRow row) {
        String code = row.text("currency");
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw row.wrong("currency", "is no currency of ISO 4217: " + code);
        }
    }

    private SeverityTable() {}
}
