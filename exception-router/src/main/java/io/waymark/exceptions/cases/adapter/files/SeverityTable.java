package io.waymark.exceptions.cases.adapter.files;

import io.waymark.exceptions.cases.domain.SeverityRule;
import io.waymark.exceptions.cases.domain.SeverityRule.When;
import io.waymark.exceptions.cases.domain.SeverityRules;
import io.waymark.exceptions.cases.domain.Worth;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;

/** Reads what raises the severity of cases; throws {@link io.waymark.tables.TableException} for what cannot be used. */
@Singleton
public final class SeverityTable {
    private static final int MOST_STEPS = 3;
    private final Tables tables;

    public SeverityTable(Tables tables) {
        this.tables = tables;
    }

    /** The kinds of rules, as the table names them. */
    private enum Kind {
        WORTH,
        PROMISE
    }

    /** May be none. */
    @Produces
    @Singleton
    public SeverityRules rules(ExceptionClasses classes) {
        Set<String> names = new HashSet<>();
        return new SeverityRules(
                tables.readPerhapsEmpty("severity-rules.csv", row -> rule(row, row.unique("rule", names), classes))
                        .rows());
    }

    private static SeverityRule rule(TableRow row, String name, ExceptionClasses classes) {
        Set<String> except = Set.copyOf(row.words("except"));
        for (String code : except) {
            if (classes.named(code).isEmpty()) {
                throw row.wrong("except", "is no exception class: " + code);
            }
        }
        int steps = Math.toIntExact(row.amount("steps"));
        if (steps < 1 || steps > MOST_STEPS) {
            throw row.wrong("steps", "is not between 1 and " + MOST_STEPS);
        }
        return new SeverityRule(name, row.text("version"), when(row), steps, except);
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
}
