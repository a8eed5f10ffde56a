package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.clocks.domain.Lane;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The little that is kept about a subject. Each part merges so that neither order nor repetition of facts matters.
 *
 * @param orderId        null while no event named it; always for an integration
 * @param carrier        as the waybill named it; the standing's carrier is newer where there is one
 * @param version        the highest version seen
 * @param standing       null before the first node that has a state
 * @param lastMovementAt the newest physical scan by the carrier's clock, but never later than we knew of it
 * @param issuedAt       when the label was made; null where we were not told
 * @param cancelledAt    when the order side gave up; null where it did not
 * @param failedAttempts how many nodes told of a failed delivery
 */
public record SubjectFacts(
        @Nullable UUID orderId,
        @Nullable String merchantId,
        @Nullable String carrier,
        Lane lane,
        long version,
        @Nullable Standing standing,
        SignalTimes signals,
        Consistency consistency,
        @Nullable Instant lastMovementAt,
        @Nullable Instant issuedAt,
        @Nullable Instant cancelledAt,
        int failedAttempts) {
    public static final SubjectFacts NONE = new SubjectFacts(
            null,
            null,
            null,
            new Lane(null, null),
            0,
            null,
            SignalTimes.NONE,
            Consistency.UNKNOWN,
            null,
            null,
            null,
            0);

    SubjectFacts moved(Fact.Movement movement, Set<Signal> given, Instant occurredAt) {
        Standing next = movement.state() == null
                ? standing
                : Standing.newer(
                        standing,
                        new Standing(
                                movement.state(),
                                movement.substate(),
                                occurredAt,
                                movement.version(),
                                movement.decided(),
                                movement.carrier()));
        Instant bounded = occurredAt.isBefore(movement.knownAt()) ? occurredAt : movement.knownAt();
        boolean failed = !movement.decided() && given.contains(Signal.DELIVERY_FAILED);
        return new SubjectFacts(
                movement.orderId(),
                movement.merchantId(),
                carrier,
                lane,
                Math.max(version, movement.version()),
                next,
                signals.with(given, occurredAt),
                movement.decided()
                        ? consistency.with(movement.version(), movement.conflict(), movement.knownAt())
                        : consistency,
                given.contains(Signal.PHYSICAL_SCAN) ? later(lastMovementAt, bounded) : lastMovementAt,
                issuedAt,
                cancelledAt,
                failed ? failedAttempts + 1 : failedAttempts);
    }

    SubjectFacts contradicted(Fact.Contradiction contradiction) {
        return new SubjectFacts(
                contradiction.orderId(),
                contradiction.merchantId(),
                carrier,
                lane,
                Math.max(version, contradiction.version()),
                standing,
                signals,
                consistency.with(contradiction.version(), true, contradiction.knownAt()),
                lastMovementAt,
                issuedAt,
                cancelledAt,
                failedAttempts);
    }

    SubjectFacts labelled(Fact.LabelIssued label) {
        return new SubjectFacts(
                label.orderId(),
                label.merchantId(),
                label.carrier(),
                new Lane(label.origin(), label.destination()),
                version,
                standing,
                signals,
                consistency,
                lastMovementAt,
                later(issuedAt, label.issuedAt()),
                cancelledAt,
                failedAttempts);
    }

    SubjectFacts cancelled(Fact.OrderCancelled cancellation) {
        return new SubjectFacts(
                cancellation.orderId(),
                cancellation.merchantId(),
                carrier,
                lane,
                version,
                standing,
                signals.with(signalsOf(cancellation), cancellation.cancelledAt()),
                consistency,
                lastMovementAt,
                issuedAt,
                later(cancelledAt, cancellation.cancelledAt()),
                failedAttempts);
    }

    private static Set<Signal> signalsOf(Fact.OrderCancelled cancellation) {
        return cancellation.booked()
                ? Set.of(Signal.ORDER_CANCELLED)
                : Set.of(Signal.ORDER_CANCELLED, Signal.NO_CHARGE_EXPECTED);
    }

    SubjectFacts voided(Fact.WaybillVoided voided) {
        return signalled(voided, Signal.WAYBILL_VOIDED, voided.voidedAt());
    }

    SubjectFacts booked(Fact.MoneyBooked booked) {
        return signalled(booked, booked.signal(), booked.at());
    }

    private SubjectFacts signalled(Fact.OfShipment told, Signal signal, Instant at) {
        return new SubjectFacts(
                told.orderId(),
                told.merchantId(),
                carrier,
                lane,
                version,
                standing,
                signals.with(Set.of(signal), at),
                consistency,
                lastMovementAt,
                issuedAt,
                cancelledAt,
                failedAttempts);
    }

    SubjectFacts signalled(Collection<Signal> given, Instant at) {
        return new SubjectFacts(
                orderId,
                merchantId,
                carrier,
                lane,
                version,
                standing,
                signals.with(given, at),
                consistency,
                lastMovementAt,
                issuedAt,
                cancelledAt,
                failedAttempts);
    }

    /** Who carries the parcel now. */
    public Optional<String> currentCarrier() {
        return standing == null ? Optional.ofNullable(carrier) : Optional.of(standing.carrier());
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
