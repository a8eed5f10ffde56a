package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.clocks.domain.Lane;
import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.exceptions.clocks.domain.StallRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The little that is kept about a subject. Each part merges so that neither order nor repetition of facts matters.
 *
 * @param shipmentCode   the parcel that the fault of an integration was told of first; null where it names none, and for a
 *                          parcel, whose subject says it
 * @param orderId        null while no event named it
 * @param carrier        as the waybill named it; the standing's carrier is newer where there is one
 * @param service        the carrier's service that was booked; null while no waybill named it
 * @param channel        the logistics product that the merchant chose; null while no waybill named it
 * @param version        the highest version seen
 * @param standing       null before the first node that has a state
 * @param progress       how far the parcel has come
 * @param issuedAt       when the label was made; null where we were not told
 * @param cancelledAt    when the order side gave up; null where it did not
 * @param failedAttempts how many nodes told of a failed delivery
 * @param worth          what its goods are worth; null where nobody says
 * @param overAfter      how long nobody may tell of an integration's fault until it is over; null where nobody said so
 */
public record SubjectFacts(
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String merchantId,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String channel,
        Lane lane,
        long version,
        @Nullable Standing standing,
        SignalTimes signals,
        Consistency consistency,
        Progress progress,
        @Nullable Instant issuedAt,
        @Nullable Instant cancelledAt,
        int failedAttempts,
        @Nullable Worth worth,
        @Nullable Duration overAfter) {
    /** The state of a parcel that nothing was told of: it has a label at most. */
    private static final String LABELED = "LABELED";

    /** After these nobody waits for a delivery any more. */
    private static final Set<Signal> ENDS = Set.of(
            Signal.DELIVERED,
            Signal.AT_PICKUP_POINT,
            Signal.RETURNING,
            Signal.RETURNED,
            Signal.CARRIER_CANCELLED,
            Signal.ORDER_CANCELLED);

    public static final SubjectFacts NONE = new SubjectFacts(
            null,
            null,
            null,
            null,
            null,
            null,
            new Lane(null, null),
            0,
            null,
            SignalTimes.NONE,
            Consistency.UNKNOWN,
            Progress.NONE,
            null,
            null,
            0,
            null,
            null);

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
        boolean failed = !movement.decided() && given.contains(Signal.DELIVERY_FAILED);
        return new SubjectFacts(
                shipmentCode,
                movement.orderId(),
                movement.merchantId(),
                carrier,
                service,
                channel,
                lane,
                Math.max(version, movement.version()),
                next,
                signals.with(given, occurredAt),
                movement.decided()
                        ? consistency.with(movement.version(), movement.conflict(), movement.knownAt())
                        : consistency,
                progress.with(movement, given.contains(Signal.PHYSICAL_SCAN), occurredAt),
                issuedAt,
                cancelledAt,
                failed ? failedAttempts + 1 : failedAttempts,
                worth,
                overAfter);
    }

    SubjectFacts contradicted(Fact.Contradiction contradiction) {
        return new SubjectFacts(
                shipmentCode,
                contradiction.orderId(),
                contradiction.merchantId(),
                carrier,
                service,
                channel,
                lane,
                Math.max(version, contradiction.version()),
                standing,
                signals,
                consistency.with(contradiction.version(), true, contradiction.knownAt()),
                progress,
                issuedAt,
                cancelledAt,
                failedAttempts,
                worth,
                overAfter);
    }

    SubjectFacts labelled(Fact.LabelIssued label) {
        return new SubjectFacts(
                shipmentCode,
                label.orderId(),
                label.merchantId(),
                label.carrier(),
                label.service(),
                label.channel(),
                new Lane(label.origin(), label.destination()),
                version,
                standing,
                signals,
                consistency,
                progress,
                Progress.later(issuedAt, label.issuedAt()),
                cancelledAt,
                failedAttempts,
                label.worth() == null ? worth : label.worth(),
                overAfter);
    }

    SubjectFacts cancelled(Fact.OrderCancelled cancellation) {
        return new SubjectFacts(
                shipmentCode,
                cancellation.orderId(),
                cancellation.merchantId(),
                carrier,
                service,
                channel,
                lane,
                version,
                standing,
                signals.with(signalsOf(cancellation), cancellation.cancelledAt()),
                consistency,
                progress,
                issuedAt,
                Progress.later(cancelledAt, cancellation.cancelledAt()),
                failedAttempts,
                worth,
                overAfter);
    }

    private static Set<Signal> signalsOf(Fact.OrderCancelled cancellation) {
        return cancellation.booked()
                ? Set.of(Signal.ORDER_CANCELLED)
                : Set.of(Signal.ORDER_CANCELLED, Signal.NO_CHARGE_EXPECTED);
    }

    SubjectFacts voided(Fact.WaybillVoided voided) {
        return named(voided).signalled(Set.of(Signal.WAYBILL_VOIDED), voided.voidedAt());
    }

    SubjectFacts booked(Fact.MoneyBooked booked) {
        return named(booked).signalled(Set.of(booked.signal()), booked.at());
    }

    /** An integration's fault is told of; it stays with the first parcel and order that it named. */
    SubjectFacts seen(Fact.IncidentSeen incident) {
        return new SubjectFacts(
                shipmentCode == null ? incident.shipmentCode() : shipmentCode,
                orderId == null ? incident.orderId() : orderId,
                merchantId,
                carrier,
                service,
                channel,
                lane,
                version,
                standing,
                signals,
                consistency,
                progress,
                issuedAt,
                cancelledAt,
                failedAttempts,
                worth,
                incident.overAfter() == null ? overAfter : incident.overAfter());
    }

    private SubjectFacts named(Fact.OfShipment told) {
        return new SubjectFacts(
                shipmentCode,
                told.orderId(),
                told.merchantId(),
                carrier,
                service,
                channel,
                lane,
                version,
                standing,
                signals,
                consistency,
                progress,
                issuedAt,
                cancelledAt,
                failedAttempts,
                worth,
                overAfter);
    }

    SubjectFacts signalled(Collection<Signal> given, Instant at) {
        return new SubjectFacts(
                shipmentCode,
                orderId,
                merchantId,
                carrier,
                service,
                channel,
                lane,
                version,
                standing,
                signals.with(given, at),
                consistency,
                progress,
                issuedAt,
                cancelledAt,
                failedAttempts,
                worth,
                overAfter);
    }

    /** Who carries the parcel now. */
    public Optional<String> currentCarrier() {
        return standing == null ? Optional.ofNullable(carrier) : Optional.of(standing.carrier());
    }

    /**
     * The end of the time in which the carrier promised to deliver, where it had passed by this moment; empty where the parcel had
     * arrived, turned back or been given up by then.
     */
    Optional<Instant> brokenPromise(Instant moment) {
        Progress.Promise promise = progress.promise();
        return Optional.ofNullable(promise)
                .map(Progress.Promise::until)
                .filter(until -> until.isBefore(moment))
                .filter(until ->
                        ENDS.stream().flatMap(end -> signals.last(end).stream()).noneMatch(at -> !at.isAfter(until)));
    }

    /** Where the parcel stands, as far as stall clocks ask. */
    StallRule.Position position() {
        String state = standing == null ? null : standing.state();
        return new StallRule.Position(
                state == null ? LABELED : state,
                standing == null ? null : standing.substate(),
                currentCarrier().orElse(null),
                service,
                lane);
    }

    /** When anything was last heard of the parcel; never later than we knew. */
    @Nullable
    Instant heardAt() {
        Instant heard = progress.heardAt();
        return heard == null ? issuedAt : Progress.later(issuedAt, heard);
    }

    /** The newest time that anybody gave to anything heard of the parcel. */
    @Nullable
    Instant newestAt() {
        return Stream.of(
                        Optional.ofNullable(heardAt()),
                        signals.last(Signal.KNOWN_NODE),
                        signals.last(Signal.PHYSICAL_SCAN))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** Where the parcel is: at the place of the last scan that names one, else where it is sent to, else where it comes from. */
    public @Nullable Locality whereabouts() {
        Progress.Sighting seen = progress.seen();
        return seen != null ? seen.place() : locality(lane.destination() != null ? lane.destination() : lane.origin());
    }

    /** Where the parcel is to be delivered: where it is, if that is the country it is sent to or nobody told of one. */
    @Nullable
    Locality destination() {
        Locality here = whereabouts();
        String country = lane.destination();
        return country == null || (here != null && here.country().equals(country)) ? here : locality(country);
    }

    private static @Nullable Locality locality(@Nullable String country) {
        return country == null ? null : new Locality(country, null);
    }
}
