package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what the order side and the carrier side say of a parcel, by the newest of each signal. */
record BothSides(SignalTimes signals) {
    /**
     * Something that one side said and the other may not know of.
     *
     * @param at by event time
     */
    record Doubt(Instant at, String explanation) {}

    /**
     * The newest of them, whether or not the sides agree by now: facts come in any order, and what is noted must not depend on
     * it.
     */
    Optional<Doubt> newestDoubt() {
        return Stream.of(movedAfterCancellation(), cancelledByCarrier())
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Doubt::at));
    }

    /** Whether both can be true as they stand now. */
    boolean agree() {
        return at(Signal.ORDER_CANCELLED) == null ? carrierKnowsItLives() : carrierKnowsItIsOver();
    }

    private boolean carrierKnowsItIsOver() {
        Instant moved = at(Signal.FORWARD);
        Instant ended = at(Signal.CARRIER_CANCELLED);
        return movedAfterCancellation().isEmpty()
                || (ended != null && moved != null && !ended.isBefore(moved))
                || isAfter(Signal.RETURNED, moved);
    }

    /** A number that the order side has given up may be cancelled, and a parcel that has arrived needs none. */
    private boolean carrierKnowsItLives() {
        Instant ended = at(Signal.CARRIER_CANCELLED);
        return ended == null
                || isAfter(Signal.PHYSICAL_SCAN, ended)
                || Stream.of(Signal.WAYBILL_VOIDED, Signal.DELIVERED, Signal.RETURNED)
                        .anyMatch(signal -> at(signal) != null);
    }

    private Optional<Doubt> movedAfterCancellation() {
        Instant cancelled = at(Signal.ORDER_CANCELLED);
        Instant moved = at(Signal.FORWARD);
        return cancelled == null || moved == null || !moved.isAfter(cancelled)
                ? Optional.empty()
                : Optional.of(new Doubt(
                        moved, "the order was cancelled at " + cancelled + ", but the parcel moved at " + moved));
    }

    private Optional<Doubt> cancelledByCarrier() {
        return signals.last(Signal.CARRIER_CANCELLED)
                .map(ended -> new Doubt(
                        ended, "the carrier cancelled the shipment at " + ended + ", but its order was not given up"));
    }

    private boolean isAfter(Signal signal, @Nullable Instant time) {
        Instant last = at(signal);
        return last != null && time != null && last.isAfter(time);
    }

    private @Nullable Instant at(Signal signal) {
        return signals.last(signal).orElse(null);
    }
}
