package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tables.Tables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Kuaidi100's statuses hang together, read from {@code statuses.csv}: the basic status that a finer one belongs to, the
 * Chinese words for it, and whether Kuaidi100 sets it without any scan.
 */
final class Statuses {
    private final Map<String, String> basics = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> scanless = new HashSet<>();

    /**
     * Reads the table.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    static Statuses read(Tables tables) {
        Statuses statuses = new Statuses();
        tables.read("providers/kuaidi100/statuses.csv", row -> {
            String code = row.text("code");
            if (statuses.basics.put(code, row.text("basic")) != null) {
                throw row.wrong("code", "stands twice");
            }
            for (String word : row.text("words").split(" ", -1)) {
                if (statuses.codes.put(word, code) != null) {
                    throw row.wrong("words", word + " stands twice");
                }
            }
            if (row.optionalText("scanless") != null) {
                statuses.scanless.add(code);
            }
            return row;
        });
        return statuses;
    }

    /** The code of a status in words; the words themselves where the table does not hold them. */
    String code(String words) {
        return codes.getOrDefault(words, words);
    }

    /** Whether the first says the same as the second, more precisely. */
    boolean isFiner(String code, String than) {
        return !code.equals(than) && than.equals(basic(code));
    }

    /** Whether both are of one basic status. */
    boolean areKin(String one, String other) {
        @Nullable String basic = basic(one);
        return basic != null && basic.equals(basic(other));
    }

    /** Whether a push may say this about a parcel that nobody scanned, such as that it stays away too long. */
    boolean needsNoScan(String code) {
        return scanless.contains(code);
    }

    private @Nullable String basic(String code) {
        return basics.get(code);
    }

    private Statuses() {}
}
