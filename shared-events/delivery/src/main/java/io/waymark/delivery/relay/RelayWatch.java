package io.waymark.delivery.relay;

import io.waymark.faults.FaultDescription;
import io.waymark.time.SystemClock;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the slot every few seconds, since neither a lost slot nor a frozen reader announces itself; ends this process's
 * reading when it must not go on, and keeps house while it leads.
 */
final class RelayWatch implements Runnable {
    private static final Logger LOG = Logger.getLogger(RelayWatch.class);

    /** Log that other tables wrote; above it the stream is given something to confirm. */
    private static final long SILENT_BYTES = 64 << 10;

    private final RelayDatabase database;
    private final String slot;
    private final RelayConfig config;
    private final RelayStatus status;
    private final Relay relay;
    private final OutboxDays days;
    private final Clock clock = SystemClock.inMicroseconds();
    private @Nullable RelayStore store;
    private long maintainedAt = Long.MIN_VALUE;

    RelayWatch(
            RelayDatabase database, String slot, RelayConfig config, RelayStatus status, Relay relay, OutboxDays days) {
        this.database = database;
        this.slot = slot;
        this.config = config;
        this.status = status;
        this.relay = relay;
        this.days = days;
    }

    @Override
    public void run() {
        do {
            try {
                look();
            } catch (SQLException | RuntimeException fault) {
                LOG.warnf("the relay's slot cannot be looked at: %s", FaultDescription.of(fault));
                disconnect();
            }
        } while (relay.rest(config.watchEvery()));
        disconnect();
    }

    private void look() throws SQLException {
        RelayStore open = store;
        if (open == null) {
            open = RelayStore.open(database, slot, "watch");
            store = open;
        }
        Optional<SlotView> seen = open.slot();
        status.saw(seen);
        if (!status.isLeader()) {
            return;
        }
        if (!relay.isLeadershipHeld()) {
            relay.endReading("the leader's session is gone");
            return;
        }
        switch (status.phase()) {
            case STREAMING -> lookAtStream(open, seen);
            case STANDBY, STARTING, REFUSED, REPAIRING, BROKEN, STOPPED -> {}
        }
    }

    private void lookAtStream(RelayStore open, Optional<SlotView> seen) throws SQLException {
        if (open.isRepairRequested()) {
            relay.endReading("an operator orders a repair");
        } else if (seen.isEmpty() || seen.get().isLost()) {
            relay.endReading("the replication slot is missing or lost");
        } else {
            if (seen.get().lagBytes() > SILENT_BYTES) {
                open.mark();
            }
            maintain(open);
        }
    }

    private void maintain(RelayStore open) throws SQLException {
        long now = System.nanoTime();
        if (maintainedAt != Long.MIN_VALUE
                && Duration.ofNanos(now - maintainedAt).compareTo(config.maintainEvery()) < 0) {
            return;
        }
        Optional<RelayPosition> position = open.position();
        if (position.isPresent()) {
            days.maintain(clock.instant(), position.get());
        }
        maintainedAt = now;
    }

    private void disconnect() {
        RelayStore open = store;
        store = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException ignored) {
                LOG.debug("closing a broken connection failed");
            }
        }
    }
}
