package io.waymark.tracking.subscription.adapter.persistence;

import io.waymark.tracking.subscription.application.SubscribedMerchants;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keeps the merchants in memory and reads them again every second, when somebody asks. */
@Singleton
class CachedSubscribedMerchants implements SubscribedMerchants {
    private static final String READ = "SELECT DISTINCT merchant_id FROM callback_subscription";
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /** Longer than the transaction that stores a subscription may last. */
    private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();

    private final Map<String, Long> listened = new HashMap<>();
    private final Database database;
    private Set<String> stored = Set.of();
    private long readAt;
    private boolean read;

    CachedSubscribedMerchants(Database database) {
        this.database = database;
    }

    @Override
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
            stored = new HashSet<>(database.rows(READ, statement -> {}, row -> row.getString(1)));
        } catch (CallbackStoreException away) {
            read = false;
            return false;
        }
        readAt = now;
        read = true;
        listened.values().removeIf(since -> now - since > REMEMBERED);
        return true;
    }

    @Override
    public synchronized void listenTo(String merchantId) {
        listened.put(merchantId, System.nanoTime());
    }
}
