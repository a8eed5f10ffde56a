package io.waymark.tracking.subscription.application;

import java.util.Collection;
import java.util.Set;

/** What each merchant may have, and what it has used of it today. */
public interface Allowances {
    /**
     * What a merchant may have.
     *
     * @param shipments how many shipments may be named one by one, over all its subscriptions
     */
    record Allowance(int subscriptions, int shipments) {}

    /** What this merchant may have. */
    Allowance of(String merchantId);

    /** Counts one callback for each mention of a merchant; never blocks. */
    void count(Collection<String> merchants);

    /** The merchants whose callbacks of today are used up; what is theirs waits for tomorrow. */
    Set<String> spent();
}
