package io.waymark.delivery.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Begins to relay where no slot can be trusted. The order is what makes it lossless: first the slot, from which on nothing is
 * missed; then a snapshot, which sees everything committed before; only then is the slot read. What both see is sent twice.
 */
final class NewSlot {
    private static final Logger LOG = Logger.getLogger(NewSlot.class);

    private final RelayDatabase database;
    private final RelayStore store;
    private final Publisher.Source publishers;

    NewSlot(RelayDatabase database, RelayStore store, Publisher.Source publishers) {
        this.database = database;
        this.store = store;
        this.publishers = publishers;
    }

    /** The very first start: makes the slot unless an interrupted first start left one, publishes all there is. */
    void begin() throws SQLException, InterruptedException {
        if (store.slot().isEmpty()) {
            store.createSlot();
        }
        fill(null);
    }

    /**
     * Replaces the slot and publishes again.
     *
     * @param margin longer than any transaction lasts; rows are stamped when inserted, not when committed
     */
    void replace(Duration margin) throws SQLException, InterruptedException {
        Optional<Instant> published = store.position().map(RelayPosition::ackedRecordedAt);
        Optional<SlotView> dead = store.slot();
        if (dead.isPresent()) {
            Integer reader = dead.get().activePid();
            if (reader != null) {
                store.endReader(reader);
            }
            store.dropSlot();
        }
        store.createSlot();
        fill(published.map(newest -> newest.minus(margin)).orElse(null));
    }

    private void fill(@Nullable Instant since) throws SQLException, InterruptedException {
        long start = store.slot().orElseThrow().confirmedLsn();
        Optional<Instant> newest;
        try (Publisher publisher = publishers.open()) {
            newest = OutboxSnapshot.publish(database, since, publisher);
        }
        store.store(start, newest.orElse(null));
        LOG.infof(
                "relay begins at %s; published what lay in the outbox since %s",
                RelayStore.text(start), since == null ? "ever" : since);
    }
}
