package io.waymark.tracking.subscription.application;

import io.waymark.tracking.subscription.domain.Subscription;
import java.util.UUID;

/** Follows what owners do to their subscriptions; joins the transaction in which they do it. */
public interface SubscriptionListener {
    /** Its endpoint may be called again. */
    void resumed(UUID id);

    /** It is no more. */
    void removed(Subscription gone);
}
