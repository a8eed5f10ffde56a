package io.waymark.tracking.subscription.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Which merchants have any subscription, so that what becomes known of all others costs nothing. Keeps them in memory and
 * reads them again every second, when somebody asks. May name too many for a while, and names too few for at most a second
 * after another replica took in a merchant's first one.
 */
@Singleton
public class SubscribedMerchants {
    private static final Logger LOG = Logger.getLogger(SubscribedMerchants.class);
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /** Longer than the transaction that stores a subscription may last. */
    private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();

    private final Map<String, Long> listened = new HashMap<>();
    private final Subscriptions subscriptions;
    private Set<String> stored = Set.of();
    private long readAt;
    private boolean read;

    SubscribedMerchants(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Whether a merchant is listened to. */
    public synchronized boolean include(String merchantId) {
        long now = System.nanoTime();
        if ((!read || now - readAt > FRESH) && !readAnew(now)) {
            return true;
        }
        return stored.contains(merchantId) || listened.containsKey(merchantId);
    }

    /** While the database is away every merchant is listened to: the inbox waits for it, and nothing is missed. */
    private boolean readAnew(long now) {
        try {
            stored = subscriptions.merchants();
        } catch (RuntimeException away) {
            LOG.debugf("every merchant is listened to: %s", away.getClass().getName());
            read = false;
            return false;
        }
        readAt = now;
        read = true;
        listened.values().removeIf(since -> now - since > REMEMBERED);
        return true;
    }

    /** Listens to a merchant from now on, before its first subscription is stored. */
    public synchronized void listenTo(String merchantId) {
        listened.put(merchantId, System.nanoTime());
    }
}
