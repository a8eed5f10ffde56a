package io.waymark.tracking.provider.sf;

import io.waymark.tables.Tables;
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
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    static StatusRules read(Tables tables) {
        StatusRules rules = new StatusRules();
        tables.read("providers/sf/statuses.csv", row -> {
            if (rules.weights.put(row.text("status"), row.constant("weight", Weight.class)) != null) {
                throw row.wrong("status", "stands twice");
            }
            return row;
        });
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

    private StatusRules() {}
}
