package io.waymark.exceptions.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.exceptions.cases.adapter.files.DeskTables;
import io.waymark.exceptions.cases.adapter.files.SeverityTable;
import io.waymark.exceptions.classify.adapter.files.ClassifyTables;
import io.waymark.exceptions.classify.domain.Classifier;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.clocks.adapter.calendar.CountryCalendars;
import io.waymark.exceptions.clocks.adapter.files.StallClockTable;
import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.tables.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a dossier what happens to one parcel, with the tables as they are shipped, at a time that the test sets. */
public final class ShipmentStory {
    /** A Monday. */
    public static final Instant START = Instant.parse("2026-11-16T10:00:00Z");

    public static final Subject.Shipment SHIPMENT = new Subject.Shipment("WM123456785CN");
    private static final UUID ORDER = new UUID(7, 7);
    private static final ClassifyTables TABLES = new ClassifyTables(Tables.builtIn());
    private static final ExceptionClasses CLASSES = TABLES.classes().get();
    public static final RoutingPolicy POLICY = new RoutingPolicy(
            "test+0",
            CLASSES,
            TABLES.overrides().get(),
            new Classifier(CLASSES, TABLES.keywords().get()),
            TABLES.signals().get(),
            StallClockTable.rules(Tables.builtIn()).get(),
            CountryCalendars.of(Tables.builtIn(), missing -> {}),
            new DeskTables(
                            Tables.builtIn(),
                            new KnownRoles(Set.of("operations", "support", "technical", "finance", "admin", "lead")))
                    .superiors()
                    .get(),
            Duration.ofDays(14),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofHours(1),
            SeverityTable.rules(Tables.builtIn()).get());

    public final Dossier dossier = Dossier.empty(SHIPMENT);
    private final Router router = new Router(() -> POLICY, UuidCreator::getTimeOrderedEpoch);
    private Instant now = START;

    public ShipmentStory at(Duration sinceStart) {
        return at(START.plus(sinceStart));
    }

    ShipmentStory at(Instant moment) {
        now = moment;
        return this;
    }

    Instant now() {
        return now;
    }

    public ShipmentStory take(Fact fact) {
        router.take(dossier, fact, now);
        return this;
    }

    public ShipmentStory ring() {
        router.ring(dossier, now);
        return this;
    }

    @Nullable
    Instant nextDue() {
        return router.nextDue(dossier).orElse(null);
    }

    public ShipmentStory order(DeskOrder order) {
        new Desk(dossier, now).carryOut(held(order.caseId()), order);
        return this;
    }

    public ExceptionCase caseOf(String family) {
        return dossier.caseOf(family).orElseThrow(() -> new AssertionError("no case of " + family));
    }

    ExceptionCase onlyCase() {
        assertThat(dossier.cases()).hasSize(1);
        return dossier.cases().iterator().next();
    }

    /** How often trouble of this class was written into the story of the parcel. */
    long timesTold(String code) {
        return dossier.newTimeline().stream()
                .filter(line -> line.kind() == TimelineEntry.Kind.OCCURRED
                        && line.text().startsWith(code))
                .count();
    }

    private ExceptionCase held(UUID caseId) {
        return dossier.cases().stream()
                .filter(each -> each.id().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    List<CaseEvent> events() {
        return dossier.events();
    }

    /** {@code US/CA} or {@code CN}. */
    static @Nullable Locality place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("/", 2);
        return new Locality(parts[0], parts.length == 2 ? parts[1] : null);
    }

    /** A label made at the story's start, from China to the given country. */
    public static Fact labelIssued(String destination) {
        return labelIssued("CN", destination, START);
    }

    static Fact labelIssued(String origin, String destination, Instant at) {
        return new Fact.LabelIssued(
                SHIPMENT, new UUID(1, 0), ORDER, "m1", "YTO", "STANDARD", "cn-domestic", origin, destination, null, at);
    }

    /** A label for goods that are worth so much. */
    static Fact labelIssued(Worth worth) {
        return new Fact.LabelIssued(
                SHIPMENT, new UUID(1, 0), ORDER, "m1", "YTO", "STANDARD", "cn-domestic", "CN", "US", worth, START);
    }

    static Fact orderCancelled(Duration sinceStart) {
        return orderCancelled(sinceStart, true);
    }

    static Fact orderCancelled(Duration sinceStart, boolean booked) {
        return new Fact.OrderCancelled(SHIPMENT, new UUID(2, 0), ORDER, "m1", booked, START.plus(sinceStart));
    }

    static Fact waybillVoided(Duration sinceStart) {
        return new Fact.WaybillVoided(SHIPMENT, new UUID(8, 0), ORDER, "m1", START.plus(sinceStart));
    }

    /** The ledger holds an entry, of something that happened so long after the story's start. */
    static Fact booked(Signal signal, Duration sinceStart) {
        return new Fact.MoneyBooked(
                SHIPMENT, new UUID(6, signal.name().hashCode()), ORDER, "m1", signal, START.plus(sinceStart));
    }

    /** A node that the carrier dates so long after the story's start, known to us at the same time. */
    public static Fact.Movement scan(
            long version, Duration occurred, String state, String substate, @Nullable String code) {
        return scan(version, occurred, occurred, state, substate, code);
    }

    static Fact.Movement scan(
            long version, Duration occurred, Duration known, String state, String substate, @Nullable String code) {
        return movement(false, version, occurred, known, state, substate, code, false, null, null);
    }

    /** A node at a place, known to us when it happened. */
    static Fact.Movement scan(long version, Instant at, String state, String substate, @Nullable Locality place) {
        Duration occurred = Duration.between(START, at);
        return movement(false, version, occurred, occurred, state, substate, null, false, place, null);
    }

    /** The state that all nodes give, with the time by which the carrier says that it will deliver. */
    static Fact.Movement promised(long version, Duration occurred, @Nullable Locality place, Instant until) {
        return movement(true, version, occurred, occurred, "IN_TRANSIT", "moving", null, false, place, until);
    }

    /** The state that all nodes give. */
    static Fact.Movement decided(
            long version, Duration occurred, String state, String substate, @Nullable String code, boolean conflict) {
        return movement(true, version, occurred, occurred, state, substate, code, conflict, null, null);
    }

    private static Fact.Movement movement(
            boolean decided,
            long version,
            Duration occurred,
            Duration known,
            String state,
            String substate,
            @Nullable String code,
            boolean conflict,
            @Nullable Locality place,
            @Nullable Instant promised) {
        return new Fact.Movement(
                SHIPMENT,
                new UUID(decided ? 4 : 3, version),
                ORDER,
                "m1",
                "YTO",
                decided,
                version,
                START.plus(occurred),
                START.plus(known),
                state,
                substate,
                code,
                null,
                conflict,
                place,
                promised);
    }
}
