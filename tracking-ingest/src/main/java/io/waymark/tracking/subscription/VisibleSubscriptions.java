package io.waymark.tracking.subscription;

import io.waymark.tracking.subscription.application.Subscriptions;
import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.web.Caller;
import io.waymark.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** What this caller may see: another merchant's subscription looks like none. */
@RequestScoped
public class VisibleSubscriptions {
    private final Subscriptions subscriptions;
    private final Caller caller;

    VisibleSubscriptions(Subscriptions subscriptions, Caller caller) {
        this.subscriptions = subscriptions;
        this.caller = caller;
    }

    /** The subscription of that id; 404 where this caller may see none. */
    public Subscription get(String id) {
        return subscriptions
                .get(uuid(id))
                .filter(found -> caller.maySee(found.merchantId()))
                .orElseThrow(VisibleSubscriptions::notFound);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException unreadable) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(SubscriptionProblems.SUBSCRIPTION_NOT_FOUND, "check the id");
    }
}
