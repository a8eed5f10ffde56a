package io.waymark.delivery.relay;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether reading may begin. An engine that finds no slot makes a new one in silence, and everything written in
 * between is lost; so the stored position and the slot must fit each other before an engine is started.
 */
final class StartGuard {
    /** What may be done. */
    sealed interface Verdict {
        /** Slot and stored position fit. */
        record Clear() implements Verdict {}

        /** Nothing was ever read: a slot is to be made and what lies in the outbox to be published from there. */
        record FirstStart() implements Verdict {}

        /** Something may be missing; only a repair helps. */
        record Refused(String reason) implements Verdict {}
    }

    static Verdict check(RelayStore store, RelayDatabase database) throws SQLException {
        Optional<RelayPosition> position = store.position();
        Optional<SlotView> slot = store.slot();
        String foreign = slot.map(view -> foreign(view, database)).orElse(null);
        if (foreign != null) {
            return new Verdict.Refused(foreign);
        }
        if (position.isEmpty()) {
            return new Verdict.FirstStart();
        }
        String reason = slot.isEmpty()
                ? "the replication slot is missing"
                : mismatch(position.get(), slot.get(), store.systemIdentifier());
        return reason == null ? new Verdict.Clear() : new Verdict.Refused(reason);
    }

    private static @Nullable String foreign(SlotView slot, RelayDatabase database) {
        return slot.database().equals(database.name())
                ? null
                : "the replication slot belongs to database " + slot.database() + "; configure another name";
    }

    private static @Nullable String mismatch(RelayPosition position, SlotView slot, String systemIdentifier) {
        if (!position.systemIdentifier().equals(systemIdentifier)) {
            return "the stored position is of another database server";
        }
        if (slot.isLost()) {
            return "the server has discarded the log that the replication slot needs";
        }
        if (Long.compareUnsigned(slot.confirmedLsn(), position.ackedLsn()) > 0) {
            return "the replication slot is ahead of what was surely published: slot "
                    + RelayStore.text(slot.confirmedLsn()) + ", published " + RelayStore.text(position.ackedLsn());
        }
        return null;
    }

    private StartGuard() {}
}
