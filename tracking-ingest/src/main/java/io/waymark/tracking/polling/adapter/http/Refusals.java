package io.waymark.tracking.polling.adapter.http;

import io.waymark.tracking.polling.application.LegAnswer;
import io.waymark.tracking.provider.DataFile;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What an interface's error codes mean for a number. Read from the {@code refusals.csv} beside the adapter's class, columns
 * {@code code,meaning}; what the table does not hold is tried again later.
 */
public final class Refusals {
    private final Map<String, Function<String, LegAnswer>> meanings = new HashMap<>();

    /**
     * Reads the table of an adapter.
     *
     * @throws IllegalStateException naming the line that is wrong
     */
    public static Refusals of(Class<?> adapter) {
        Refusals refusals = new Refusals();
        for (DataFile.Row row : DataFile.read(adapter, "refusals.csv")) {
            if (refusals.meanings.put(row.required("code"), meaning(row)) != null) {
                throw row.wrong("code stands twice");
            }
        }
        return refusals;
    }

    /** What a code means. */
    public LegAnswer of(String code) {
        return meanings.getOrDefault(code, LegAnswer.Later::new).apply(code);
    }

    private static Function<String, LegAnswer> meaning(DataFile.Row row) {
        return switch (row.required("meaning")) {
            case "registered" -> code -> new LegAnswer.Registered();
            case "unregistered" -> code -> new LegAnswer.Unregistered();
            case "no_trace" -> code -> new LegAnswer.NoTrace();
            case "refused" -> LegAnswer.Refused::new;
            case "later" -> LegAnswer.Later::new;
            default -> throw row.wrong("unknown meaning");
        };
    }
}
