package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.exceptions.classify.domain.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells one dossier of one class's trouble, and of what ends it, in the facts that the services' events become. */
final class ClassLife {
    private static final UUID ORDER = new UUID(7, 7);
    private static final Duration DAY = Duration.ofDays(1);

    private final String code;
    private final Dossier dossier;
    private final Router router = new Router(() -> ShipmentStory.POLICY, UuidCreator::getTimeOrderedEpoch);
    private long version;

    private ClassLife(String code, Subject subject) {
        this.code = code;
        this.dossier = Dossier.empty(subject);
    }

    /** A life that services tell of where they can, and carriers otherwise. */
    static ClassLife of(String code) {
        return Arrays.stream(IncidentKind.values()).map(Enum::name).anyMatch(code::equals)
                ? ofIntegration(code)
                : ofParcel(code);
    }

    /** A life that ends with this signal. */
    static ClassLife endingWith(Signal signal, String code) {
        return switch (signal) {
            case HEALTHY, QUIET, CALM -> ofIntegration(code);
            default -> ofParcel(code);
        };
    }

    private static ClassLife ofIntegration(String code) {
        return new ClassLife(code, new Subject.Integration("tracking-ingest", code, "kdniao/main"));
    }

    private static ClassLife ofParcel(String code) {
        return new ClassLife(code, ShipmentStory.SHIPMENT);
    }

    /**
     * The trouble is told of.
     *
     * @param occurred by the clock of whoever tells
     * @param known    by ours
     */
    void tell(Duration occurred, Duration known) {
        Instant at = START.plus(occurred);
        switch (code) {
            case "STATE_CONFLICT" ->
                take(
                        new Fact.Contradiction(
                                ShipmentStory.SHIPMENT,
                                next(),
                                ORDER,
                                "m1",
                                version,
                                START,
                                at,
                                "RETURNING",
                                START.plus(known)),
                        known);
            case "NUMBER_REUSED" -> reused(at, true, known);
            case "STATUS_MISMATCH" -> {
                take(ShipmentStory.orderCancelled(Duration.ZERO), known);
                scan(occurred, known, "IN_TRANSIT", "moving", null);
            }
            default -> {
                switch (dossier.subject()) {
                    case Subject.Shipment parcel -> scan(occurred, known, "EXCEPTION", "unspecified", code);
                    case Subject.Integration fault ->
                        take(new Fact.IncidentSeen(fault, next(), "it fails", 1, null, null, null, DAY, at), known);
                }
            }
        }
    }

    /**
     * What ends the trouble happens.
     *
     * @param known by our clock; where a span must pass first, it has passed a day later
     */
    void end(Signal signal, Duration occurred, Duration known) {
        switch (signal) {
            case PHYSICAL_SCAN, MOVING -> scan(occurred, known, "IN_TRANSIT", "moving", null);
            case KNOWN_NODE -> scan(occurred, known, "INFO_RECEIVED", "unspecified", null);
            case OUT_FOR_DELIVERY -> scan(occurred, known, "OUT_FOR_DELIVERY", "with_courier", null);
            case AT_PICKUP_POINT -> scan(occurred, known, "AVAILABLE_FOR_PICKUP", "counter", null);
            case DELIVERY_FAILED -> scan(occurred, known, "DELIVERY_FAILED", "unavailable", null);
            case DELIVERED -> scan(occurred, known, "DELIVERED", "recipient", null);
            case CUSTOMS_RELEASED -> scan(occurred, known, "CUSTOMS", "released", null);
            case RETURNING -> scan(occurred, known, "RETURNING", "in_transit", null);
            case RETURNED -> scan(occurred, known, "RETURNED", "sender", null);
            case CARRIER_CANCELLED, SIDES_AGREE -> scan(occurred, known, "CANCELLED", "voided", null);
            case ORDER_CANCELLED -> take(ShipmentStory.orderCancelled(occurred), known);
            case REFUND_BOOKED, NO_CHARGE_EXPECTED -> take(ShipmentStory.booked(signal, occurred), known);
            case NUMBER_SETTLED -> reused(START, false, known);
            case CONSISTENT -> {
                next();
                take(ShipmentStory.decided(version, occurred, "DELIVERED", "recipient", null, false), known);
                ring(known.plus(DAY));
            }
            case QUIET, CALM -> ring(known.plus(DAY));
            case HEALTHY -> {
                if (dossier.subject() instanceof Subject.Integration fault) {
                    take(new Fact.IncidentOver(fault, next(), START.plus(occurred)), known);
                }
            }
            default -> throw new AssertionError("nobody here gives " + signal);
        }
    }

    /** The case of the class's family. */
    ExceptionCase stands() {
        String family = ShipmentStory.POLICY.classes().get(code).family();
        return dossier.caseOf(family).orElseThrow(() -> new AssertionError("no case of " + family));
    }

    /** What others were told of the case, without its clocks. */
    List<String> told() {
        UUID id = stands().id();
        return dossier.events().stream()
                .filter(event -> event.about().id().equals(id))
                .filter(event -> !(event instanceof CaseEvent.Routed || event instanceof CaseEvent.Escalated))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    private void scan(Duration occurred, Duration known, String state, String substate, @Nullable String trouble) {
        next();
        take(ShipmentStory.scan(version, occurred, known, state, substate, trouble), known);
    }

    private void reused(Instant issuedAt, boolean open, Duration known) {
        take(
                new Fact.NumberReused(
                        ShipmentStory.SHIPMENT, next(), ORDER, "m1", START, issuedAt, open, START.plus(known)),
                known);
    }

    private UUID next() {
        version++;
        return new UUID(9, version);
    }

    private void take(Fact fact, Duration known) {
        router.take(dossier, fact, START.plus(known));
    }

    private void ring(Duration at) {
        router.ring(dossier, START.plus(at));
    }
}
