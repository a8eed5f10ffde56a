package io.waymark.local.scenario;

import java.util.Set;

/**
 * What a story must lead to on a channel.
 *
 * @param state    of the shipment; {@code -} where no journey is told
 * @param conflict whether a later scan contradicts a delivery
 * @param cases    each as {@code family/owner/open} or {@code family/owner/resolved}
 */
record Expectation(String state, boolean conflict, Set<String> cases) {
    static final String NO_JOURNEY = "-";

    boolean isDelivered() {
        return state.equals("DELIVERED") && !conflict;
    }
}
