package io.waymark.tracking.polling;

import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What an interface's error codes mean for a number. Read from {@code polling/<interface>/refusals.csv}, columns
 * {@code code,meaning}; what the table does not hold is tried again later.
 */
public final class Refusals {
    private final Map<String, Function<String, LegAnswer>> meanings = new HashMap<>();

    /**
     * Reads the table of an interface.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    public static Refusals read(Tables tables, String api) {
        Refusals refusals = new Refusals();
        tables.read("polling/" + api + "/refusals.csv", row -> {
            if (refusals.meanings.put(row.text("code"), meaning(row)) != null) {
                throw row.wrong("code", "stands twice");
            }
            return row;
        });
        return refusals;
    }

    /** What a code means. */
    public LegAnswer of(String code) {
        return meanings.getOrDefault(code, LegAnswer.Later::new).apply(code);
    }

    private static Function<String, LegAnswer> meaning(TableRow row) {
        return switch (row.text("meaning")) {
            case "registered" -> code -> new LegAnswer.Registered();
            case "unregistered" -> code -> new LegAnswer.Unregistered();
            case "no_trace" -> code -> new LegAnswer.NoTrace();
            case "refused" -> LegAnswer.Refused::new;
            case "later" -> LegAnswer.Later::new;
            default -> throw row.wrong("meaning", "is unknown");
        };
    }
}
