package io.waymark.exceptions.clocks.adapter.files;

import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.ShipmentState;
import io.waymark.exceptions.clocks.domain.Allowance;
import io.waymark.exceptions.clocks.domain.Lane;
import io.waymark.exceptions.clocks.domain.Since;
import io.waymark.exceptions.clocks.domain.StallRule;
import io.waymark.exceptions.clocks.domain.StallRules;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableCheck;
import io.waymark.tables.TableFault;
import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the stall clocks; throws {@link io.waymark.tables.TableException} for what is wrong, and where two rules fit the same
 * parcels and neither is more special.
 */
public final class StallClockTable {
    private static final Set<String> LANES = Set.of(Lane.ANY, Lane.DOMESTIC, Lane.INTERNATIONAL);

    @Produces
    @Singleton
    public static LiveTable<StallRules> rules(Tables tables) {
        return new LiveTable<>(tables, "stall-clocks.csv", List.of("clock"), StallClockTable::rules)
                .choosing(Map.of("since", LiveTable.words(Since.class)));
    }

    /** What a clock raises must be there. */
    @Produces
    @Singleton
    static TableCheck classes(LiveTable<StallRules> stalls, LiveTable<ExceptionClasses> classes) {
        return tables -> tables.of(stalls).all().stream()
                .filter(rule -> tables.of(classes).named(rule.code()).isEmpty())
                .map(rule ->
                        new TableFault(stalls.name(), rule.name(), "class", "is no exception class: " + rule.code()))
                .toList();
    }

    private static StallRules rules(TableRows rows) {
        Set<String> names = new HashSet<>();
        List<StallRule> before = new ArrayList<>();
        return new StallRules(rows.each(row -> {
                    StallRule rule = rule(row, row.unique("clock", names));
                    for (StallRule earlier : before) {
                        if (rule.rivals(earlier)) {
                            throw row.wrong(
                                    "fits the same parcels as " + earlier.name() + ", and neither is more special");
                        }
                    }
                    before.add(rule);
                    return rule;
                })
                .rows());
    }

    private static StallRule rule(TableRow row, String name) {
        String lane = row.text("lane");
        if (!LANES.contains(lane) && !lane.matches("[A-Z]{2}-[A-Z]{2}")) {
            throw row.wrong("lane", "is no lane: " + lane);
        }
        return new StallRule(
                name,
                row.text("stage"),
                row.constant("since", Since.class),
                states(row),
                words(row, "substates"),
                row.text("class"),
                row.read("allowance", row.text("allowance"), Allowance::parse),
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

    private StallClockTable() {}
}
