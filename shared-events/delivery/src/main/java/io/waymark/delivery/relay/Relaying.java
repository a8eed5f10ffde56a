package io.waymark.delivery.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries changes from stream to broker. A position is confirmed only when every row up to it is acknowledged and its
 * transaction is complete, and it is stored in the database before the slot hears of it.
 */
final class Relaying implements ChangeStream.Receiver {
    /** Where nothing was published, the slot is moved on this often: enough to let the server delete its log. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Publisher publisher;
    private final RelayStore store;
    private final RelayStatus status;
    private final long confirmEvery;

    private ChangeStream.@Nullable Change previous;
    private ChangeStream.@Nullable Change complete;
    private @Nullable Instant newest;
    private boolean unconfirmedRows;
    private long confirmedAt = System.nanoTime();
    private long confirmedLsn;

    Relaying(Publisher publisher, RelayStore store, RelayStatus status, Duration confirmEvery) {
        this.publisher = publisher;
        this.store = store;
        this.status = status;
        this.confirmEvery = confirmEvery.toNanos();
    }

    @Override
    public void started() {
        status.streaming();
    }

    @Override
    public void receive(List<ChangeStream.Change> changes, ChangeStream.Confirmation confirmation)
            throws InterruptedException {
        List<OutboxRow> rows = new ArrayList<>(changes.size());
        for (ChangeStream.Change change : changes) {
            if (change.row() != null) {
                rows.add(change.row());
            }
        }
        if (!rows.isEmpty()) {
            List<OutboxRow> _ = publisher.publish(rows);
            newest = rows.getLast().recordedAt();
            unconfirmedRows = true;
        }
        changes.forEach(this::follow);
        confirm(confirmation);
    }

    /** Moves on to the last change whose transaction is known to be complete. */
    private void follow(ChangeStream.Change change) {
        if (change.row() == null) {
            complete = change;
            return;
        }
        if (previous != null && previous.transaction() != change.transaction()) {
            complete = previous;
        }
        previous = change;
    }

    private void confirm(ChangeStream.Confirmation confirmation) throws InterruptedException {
        ChangeStream.Change safe = complete;
        long waited = System.nanoTime() - confirmedAt;
        if (safe == null
                || safe.safeLsn() == confirmedLsn
                || waited < (unconfirmedRows ? confirmEvery : IDLE.toNanos())) {
            return;
        }
        try {
            store.acknowledge(safe.safeLsn(), newest);
        } catch (SQLException refused) {
            throw new PublishException("the position cannot be stored", refused);
        }
        confirmation.confirm(safe);
        status.gotOn();
        confirmedLsn = safe.safeLsn();
        confirmedAt = System.nanoTime();
        unconfirmedRows = unconfirmedRows && safe.row() != null;
        complete = null;
    }
}
