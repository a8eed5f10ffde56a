package io.waymark.exceptions.notify.application;

import io.waymark.exceptions.notify.domain.Notice;
import io.waymark.webhook.domain.EndpointHealth;
import io.waymark.webhook.domain.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where notices wait, and how channels fare. */
public interface Notices {
    /** Adds notices in the caller's transaction and answers how many; those that are known already change nothing. */
    int add(List<Notice> notices);

    /** Takes back, in the caller's transaction, that these cases were opened, as far as nobody has been told; answers how many. */
    int retractOpenings(Collection<UUID> caseIds);

    /** Claims what is due on a channel that may be called, the longest due first; one at a time while the channel fails. */
    List<Outgoing> claim(String channel, int limit, Instant now, Instant leaseEnds);

    /** As {@link #claim}, of each case one message at a time. */
    List<Outgoing> claimInTurn(String channel, int limit, Instant now, Instant leaseEnds);

    /** Locks the channel until the caller's transaction ends. */
    EndpointHealth lockHealth(String channel);

    /** Saves how a channel fares. */
    void saveHealth(String channel, EndpointHealth health);

    /** Writes down what an attempt came to; false where the lease has passed to somebody else. */
    boolean close(Outgoing message, Outcome outcome, Ending ending);

    /** Ends a message that is not needed any more; false where the lease has passed to somebody else. */
    boolean retract(Outgoing message, Instant at);

    /** How channels fare over all replicas. */
    Backlog backlog(Instant now);

    /** Forgets a batch of messages that ended before a time; answers how many. */
    int forget(Instant endedBefore);

    /**
     * What waits.
     *
     * @param failing          channels that an open incident tells of
     * @param oldestDueSeconds how long the oldest message of a channel that is not failing has been due
     */
    record Backlog(long failing, long oldestDueSeconds) {}
}
