package io.waymark.exceptions.clocks.adapter.files;

import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.ShipmentState;
import io.waymark.exceptions.clocks.domain.Allowance;
import io.waymark.exceptions.clocks.domain.Lane;
import io.waymark.exceptions.clocks.domain.Since;
import io.waymark.exceptions.clocks.domain.StallRule;
import io.waymark.exceptions.clocks.domain.StallRules;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the stall clocks; throws {@link io.waymark.tables.TableException} for what is wrong, and where two rules fit the same
 * parcels and neither is more special.
 */
public final class StallClockTable {
    private static final Set<String> LANES = Set.of(Lane.ANY, Lane.DOMESTIC, Lane.INTERNATIONAL);

    @Produces
    @Singleton
    StallRules rules(Tables tables, ExceptionClasses classes) {
        return read(tables, code -> classes.named(code).isPresent());
    }

    /** @param isClass whether there is an exception class of this code */
    public static StallRules read(Tables tables, Predicate<String> isClass) {
        Map<Long, StallRule> before = new LinkedHashMap<>();
        return new StallRules(tables.read("stall-clocks.csv", row -> {
                    StallRule rule = rule(row, isClass);
                    before.forEach((line, earlier) -> {
                        if (rule.rivals(earlier)) {
                            throw row.wrong("fits the same parcels as line " + line + ", and neither is more special");
                        }
                    });
                    before.put(row.line(), rule);
                    return rule;
                })
                .rows());
    }

    private static StallRule rule(TableRow row, Predicate<String> isClass) {
        String code = row.text("class");
        if (!isClass.test(code)) {
            throw row.wrong("class", "is no exception class: " + code);
        }
        String lane = row.text("lane");
        if (!LANES.contains(lane) && !lane.matches("[A-Z]{2}-[A-Z]{2}")) {
            throw row.wrong("lane", "is no lane: " + lane);
        }
        return new StallRule(
                row.text("stage"),
                row.constant("since", Since.class),
                states(row),
                words(row, "substates"),
                code,
                Allowance.parse(row.text("allowance")),
                row.text("carrier"),
                row.text("service"),
                lane);
    }

    private static List<String> states(TableRow row) {
        List<String> words = words(row, "states");
        return words.equals(List.of(StallRule.ANY))
                ? words
                : row.constants("states", ShipmentState.class).stream()
                        .map(ShipmentState::name)
                        .toList();
    }

    private static List<String> words(TableRow row, String column) {
        List<String> words = row.words(column);
        if (words.isEmpty()) {
            throw row.wrong(column, "is empty");
        }
        return words;
    }
}
