package io.waymark.exceptions.clocks.adapter.files;

import io.waymark.exceptions.clocks.domain.Allowance;
import io.waymark.exceptions.clocks.domain.Lane;
import io.waymark.exceptions.clocks.domain.StallRule;
import io.waymark.exceptions.clocks.domain.StallRules;
import io.waymark.exceptions.datafile.DataFile;
import io.waymark.exceptions.datafile.Row;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the stall clocks; throws {@link io.waymark.exceptions.datafile.BadDataFileException} with the line that is wrong. */
public final class StallClockTable {
    private static final Set<String> LANES = Set.of(Lane.ANY, Lane.DOMESTIC, Lane.INTERNATIONAL);

    /** @param isClass whether there is an exception class of this code */
    public static StallRules read(Predicate<String> isClass) {
        return read("exceptions/stall-clocks.csv", isClass);
    }

    static StallRules read(String file, Predicate<String> isClass) {
        return new StallRules(DataFile.onClassPath(file).read(row -> rule(row, isClass)));
    }

    private static StallRule rule(Row row, Predicate<String> isClass) {
        String code = row.text("class");
        if (!isClass.test(code)) {
            throw new IllegalArgumentException("no exception class " + code);
        }
        String lane = row.text("lane");
        if (!LANES.contains(lane) && !lane.matches("[A-Z]{2}-[A-Z]{2}")) {
            throw new IllegalArgumentException("no lane: " + lane);
        }
        return new StallRule(
                row.text("stage"),
                row.words("states"),
                row.words("substates"),
                code,
                Allowance.parse(row.text("allowance")),
                row.text("carrier"),
                lane);
    }

    private StallClockTable() {}
}
