package io.waymark.tracking.subscription;

import io.waymark.web.ProblemType;

/** The refusals of subscriptions. */
public final class SubscriptionProblems {
    public static final ProblemType SUBSCRIPTION_NOT_FOUND = new ProblemType(
            404, "SUBSCRIPTION_NOT_FOUND", "There is no such subscription, or none that this caller may see.");
    public static final ProblemType CALLBACK_URL_REFUSED =
            new ProblemType(422, "CALLBACK_URL_REFUSED", "This address must not be called.");
    public static final ProblemType SUBSCRIPTION_INVALID =
            new ProblemType(422, "SUBSCRIPTION_INVALID", "The subscription cannot be accepted.");
    public static final ProblemType ALLOWANCE_USED_UP = new ProblemType(
            409, "ALLOWANCE_USED_UP", "The caller has as many subscriptions or shipments as its tier allows.");

    public static final ProblemType SUBSCRIPTION_CHANGED = new ProblemType(
            409, "SUBSCRIPTION_CHANGED", "Somebody else changed the subscription meanwhile; nothing was done.");

    private SubscriptionProblems() {}
}
