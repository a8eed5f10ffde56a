package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Clearing;
import io.waymark.exceptions.classify.domain.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When each signal was last given, by event time. Merging keeps the newest, which is the same in any order and however often.
 *
 * <p>A delivery after the parcel turned back is a delivery to the sender: it counts as returned, never as delivered.
 *
 * @param firstDeliveredAt the earliest delivery; null for none
 * @param firstReturningAt when the parcel turned back; null where it did not
 */
public record SignalTimes(
        Map<Signal, Instant> newest,
        @Nullable Instant firstDeliveredAt,
        @Nullable Instant firstReturningAt) {
    public static final SignalTimes NONE = new SignalTimes(Map.of(), null, null);

    /** These and more, given at that time. */
    SignalTimes with(Collection<Signal> signals, Instant at) {
        if (signals.isEmpty()) {
            return this;
        }
        Map<Signal, Instant> merged = new EnumMap<>(Signal.class);
        merged.putAll(newest);
        signals.forEach(signal -> merged.merge(signal, at, SignalTimes::later));
        return new SignalTimes(
                merged,
                signals.contains(Signal.DELIVERED) ? earlier(firstDeliveredAt, at) : firstDeliveredAt,
                signals.contains(Signal.RETURNING) ? earlier(firstReturningAt, at) : firstReturningAt);
    }

    /** When the signal was last given. */
    public Optional<Instant> last(Signal signal) {
        return switch (signal) {
            case DELIVERED -> Optional.ofNullable(deliveredToRecipient());
            case RETURNED -> Optional.ofNullable(deliveredToSender());
            case SIDES_AGREE ->
                new BothSides(this).agree() ? newest.values().stream().max(Instant::compareTo) : Optional.empty();
            case PHYSICAL_SCAN,
                    KNOWN_NODE,
                    MOVING,
                    FORWARD,
                    OUT_FOR_DELIVERY,
                    AT_PICKUP_POINT,
                    DELIVERY_FAILED,
                    CUSTOMS_RELEASED,
                    RETURNING,
                    CARRIER_CANCELLED,
                    ORDER_CANCELLED,
                    WAYBILL_VOIDED,
                    CONSISTENT,
                    REFUND_BOOKED,
                    NO_CHARGE_EXPECTED,
                    NUMBER_SETTLED,
                    HEALTHY,
                    QUIET,
                    CALM -> Optional.ofNullable(newest.get(signal));
        };
    }

    /** What ended a trouble of this time: the first of the conditions that holds. */
    Optional<Clearing> clearing(List<Clearing> conditions, Instant troubleAt) {
        return conditions.stream()
                .filter(condition -> last(condition.signal())
                        .filter(at -> switch (condition.mode()) {
                            case EVER -> true;
                            case AFTER -> at.isAfter(troubleAt);
                        })
                        .isPresent())
                .findFirst();
    }

    private @Nullable Instant deliveredToRecipient() {
        Instant delivered = newest.get(Signal.DELIVERED);
        if (delivered == null || firstReturningAt == null || delivered.isBefore(firstReturningAt)) {
            return delivered;
        }
        return firstDeliveredAt != null && firstDeliveredAt.isBefore(firstReturningAt) ? firstDeliveredAt : null;
    }

    private @Nullable Instant deliveredToSender() {
        Instant returned = newest.get(Signal.RETURNED);
        Instant delivered = newest.get(Signal.DELIVERED);
        if (delivered == null || firstReturningAt == null || delivered.isBefore(firstReturningAt)) {
            return returned;
        }
        return returned == null ? delivered : later(returned, delivered);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
