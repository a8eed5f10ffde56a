package io.waymark.tracking.subscription.application;

/** What each merchant may subscribe. */
public interface Allowances {
    /**
     * What a merchant may have.
     *
     * @param shipments how many shipments may be named one by one, over all its subscriptions
     */
    record Allowance(int subscriptions, int shipments) {}

    /** What this merchant may have. */
    Allowance of(String merchantId);
}
