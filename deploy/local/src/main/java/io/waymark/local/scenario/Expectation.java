package io.waymark.local.scenario;

import java.util.HashSet;
import java.util.Set;

/**
 * What a story must lead to on a channel.
 *
 * @param state    of the shipment; {@code -} where no journey is told
 * @param conflict whether a later scan contradicts a delivery
 * @param cases    each as {@code family/owner/open}, {@code family/owner/resolved}, or {@code family/owner/over} where what ends it
 *     may come before what opens it: resolved, or never opened
 */
record Expectation(String state, boolean conflict, Set<String> cases) {
    static final String NO_JOURNEY = "-";
    private static final String OVER = "/over";
    private static final String RESOLVED = "/resolved";

    /** Whether these are the cases that must have come of it. */
    boolean fits(Set<String> seen) {
        Set<String> required = new HashSet<>();
        Set<String> others = new HashSet<>(seen);
        for (String one : cases) {
            if (one.endsWith(OVER)) {
                others.remove(one.substring(0, one.length() - OVER.length()) + RESOLVED);
            } else {
                required.add(one);
            }
        }
        return others.equals(required);
    }

    boolean isDelivered() {
        return state.equals("DELIVERED") && !conflict;
    }
}
