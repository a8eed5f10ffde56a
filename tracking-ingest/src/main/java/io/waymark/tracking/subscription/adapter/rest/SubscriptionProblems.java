package io.waymark.tracking.subscription.adapter.rest;

import io.waymark.web.ProblemType;

/** The refusals of subscriptions. */
final class SubscriptionProblems {
    static final ProblemType SUBSCRIPTION_NOT_FOUND = new ProblemType(
            404, "SUBSCRIPTION_NOT_FOUND", "There is no such subscription, or none that this caller may see.");
    static final ProblemType DELIVERY_NOT_FOUND =
            new ProblemType(404, "DELIVERY_NOT_FOUND", "The subscription has no such delivery.");
    static final ProblemType CALLBACK_URL_REFUSED =
            new ProblemType(422, "CALLBACK_URL_REFUSED", "This address must not be called.");
    static final ProblemType SUBSCRIPTION_INVALID =
            new ProblemType(422, "SUBSCRIPTION_INVALID", "The subscription cannot be accepted.");
    static final ProblemType REPLAY_INVALID =
            new ProblemType(422, "REPLAY_INVALID", "It is not clear what to send again.");
    static final ProblemType ALLOWANCE_USED_UP = new ProblemType(
            409, "ALLOWANCE_USED_UP", "The caller has as many subscriptions or shipments as its tier allows.");

    private SubscriptionProblems() {}
}
