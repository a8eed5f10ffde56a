package io.waymark.delivery.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the relay is doing, shared between its threads, its health check and its metrics. */
final class RelayStatus {
    /** Where the relay stands. */
    enum Phase {
        /** Another process leads, or nobody yet. */
        STANDBY,
        /** Leads, and prepares to read. */
        STARTING,
        STREAMING,
        /** Leads, but must not read; see the reason. */
        REFUSED,
        REPAIRING,
        /** Stopped by a fault; starts anew after a pause. */
        BROKEN,
        STOPPED
    }

    /** A look at the slot. */
    record Look(Optional<SlotView> slot, long atNanos) {}

    private volatile Phase phase = Phase.STANDBY;
    private volatile String reason = "";
    private volatile @Nullable Look look;
    private volatile long activeAtNanos = System.nanoTime();
    private volatile long refused;
    private final AtomicInteger vainStarts = new AtomicInteger();
    private volatile String lastFault = "";

    Phase phase() {
        return phase;
    }

    /** Why the phase is what it is; empty where that needs no word. */
    String reason() {
        return reason;
    }

    void enter(Phase next, String why) {
        phase = next;
        reason = why;
    }

    /** A fault ended the stream before it got on; whether it passes by itself. */
    void broke(String why, boolean passes) {
        enter(Phase.BROKEN, why);
        if (!passes) {
            lastFault = why;
            vainStarts.incrementAndGet();
        }
    }

    /** Something was published and confirmed since the last start. */
    void gotOn() {
        vainStarts.set(0);
    }

    /** So many rows that the broker refused wait for a decision. */
    void refused(long rows) {
        refused = rows;
    }

    long refused() {
        return refused;
    }

    void streaming() {
        activeAtNanos = System.nanoTime();
        enter(Phase.STREAMING, "");
    }

    boolean isLeader() {
        return switch (phase) {
            case STARTING, STREAMING, REFUSED, REPAIRING -> true;
            case STANDBY, BROKEN, STOPPED -> false;
        };
    }

    void saw(Optional<SlotView> slot) {
        long now = System.nanoTime();
        if (slot.filter(SlotView::isActive).isPresent()) {
            activeAtNanos = now;
        }
        look = new Look(slot, now);
    }

    Optional<Look> look() {
        return Optional.ofNullable(look);
    }

    /** How long nobody has been seen to read the slot. */
    Duration inactive() {
        return Duration.ofNanos(System.nanoTime() - activeAtNanos);
    }

    /** Why the service must not be called ready; empty when it may. */
    Optional<String> fault(Duration inactiveAfter, int mostVainStarts) {
        int vain = vainStarts.get();
        if (vain >= mostVainStarts) {
            return Optional.of("started anew " + vain + " times and did not get on: " + lastFault);
        }
        return switch (phase) {
            case REFUSED, REPAIRING -> Optional.of(reason);
            case STOPPED -> Optional.of("the relay has stopped");
            case STANDBY, STARTING, STREAMING, BROKEN -> slotFault(inactiveAfter);
        };
    }

    private Optional<String> slotFault(Duration inactiveAfter) {
        Look seen = look;
        if (seen == null
                || System.nanoTime() - seen.atNanos()
                        > inactiveAfter.plusSeconds(3).toNanos()) {
            return Optional.of("the replication slot cannot be looked at");
        }
        if (seen.slot().isEmpty()) {
            return Optional.of("the replication slot is missing");
        }
        if (seen.slot().get().isLost()) {
            return Optional.of("the server has discarded the log that the replication slot needs");
        }
        if (inactive().compareTo(inactiveAfter) > 0) {
            return Optional.of("nobody reads the replication slot" + (reason.isEmpty() ? "" : ": " + reason));
        }
        return Optional.empty();
    }
}
