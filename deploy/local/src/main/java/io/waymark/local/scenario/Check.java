package io.waymark.local.scenario;

import java.util.Collection;
import java.util.List;

/**
 * One claim about the whole run.
 *
 * @param detail figures that support it, or what contradicts it
 */
public record Check(String claim, boolean holds, String detail) {
    private static final int SHOWN = 5;

    /** A claim that holds where nothing contradicts it. */
    static Check none(String claim, Collection<String> contradictions, String figures) {
        if (contradictions.isEmpty()) {
            return new Check(claim, true, figures);
        }
        List<String> shown = contradictions.stream().limit(SHOWN).toList();
        int more = contradictions.size() - shown.size();
        return new Check(claim, false, String.join("; ", shown) + (more > 0 ? "; and " + more + " more" : ""));
    }

    /** A claim that two counts are the same. */
    static Check equal(String claim, long expected, long found) {
        return new Check(claim, expected == found, expected == found ? "" + found : found + " instead of " + expected);
    }
}
