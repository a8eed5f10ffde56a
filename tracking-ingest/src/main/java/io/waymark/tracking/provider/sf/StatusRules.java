package io.waymark.tracking.provider.sf;

import io.waymark.tracking.provider.DataFile;
import java.util.HashMap;
import java.util.Map;

/** How far SF's {@code secondaryStatusCode} is believed, read from {@code statuses.csv}. */
final class StatusRules {
    private final Map<String, Weight> weights = new HashMap<>();

    /** From the vaguest to the surest. */
    private enum Weight {
        /** Says something where the operation is not known. */
        HELPS,
        /** Outdoes an operation of another state. */
        DECIDES,
        /** Outdoes everything. */
        FINAL
    }

    /**
     * Reads the rules.
     *
     * @throws IllegalStateException naming the line that is wrong
     */
    static StatusRules read() {
        StatusRules rules = new StatusRules();
        for (DataFile.Row row : DataFile.read(StatusRules.class, "statuses.csv")) {
            if (rules.weights.put(row.required("status"), weight(row)) != null) {
                throw row.wrong("status stands twice");
            }
        }
        return rules;
    }

    boolean knows(String status) {
        return weights.containsKey(status);
    }

    boolean decides(String status) {
        return weights.get(status) == Weight.DECIDES;
    }

    boolean isFinal(String status) {
        return weights.get(status) == Weight.FINAL;
    }

    private static Weight weight(DataFile.Row row) {
        try {
            return Weight.valueOf(row.required("weight"));
        } catch (IllegalArgumentException unknown) {
            throw row.wrong("unknown weight " + row.required("weight"));
        }
    }

    private StatusRules() {}
}
