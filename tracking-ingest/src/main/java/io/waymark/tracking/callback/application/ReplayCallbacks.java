package io.waymark.tracking.callback.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sends again what is done, under the same ids. */
@Singleton
public class ReplayCallbacks {
    private static final Logger LOG = Logger.getLogger(ReplayCallbacks.class);
    private static final int LIMIT = 10_000;
    private final DeliveryLog log;
    private final Wakeups wakeups;

    ReplayCallbacks(DeliveryLog log, Wakeups wakeups) {
        this.log = log;
        this.wakeups = wakeups;
    }

    /** Queues at most {@value #LIMIT}, the oldest first; answers how many. */
    @Transactional
    public int replay(UUID subscription, DeliveryLog.Selection selection) {
        int replayed = log.replay(subscription, selection, LIMIT);
        wakeups.wakeAfterCommit();
        LOG.infof("%d callbacks of subscription %s are sent again", replayed, subscription);
        return replayed;
    }
}
