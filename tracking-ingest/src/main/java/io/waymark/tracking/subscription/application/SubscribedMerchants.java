package io.waymark.tracking.subscription.application;

/**
 * Which merchants have any subscription, so that what becomes known of all others costs nothing. May name too many for a while, and
 * names too few for at most a second after another replica took in a merchant's first one.
 */
public interface SubscribedMerchants {
    /** Whether a merchant is listened to. */
    boolean include(String merchantId);

    /** Listens to a merchant from now on, before its first subscription is stored. */
    void listenTo(String merchantId);
}
