package io.waymark.exceptions.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.exceptions.cases.application.Dossiers.StoredDossier;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.Desk;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.ShipmentStory;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.cases.domain.SubjectFacts;
import io.waymark.exceptions.cases.domain.Worth;
import io.waymark.exceptions.clocks.domain.Locality;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What everybody may rely on who opens and stores dossiers, whatever keeps them. */
abstract class DossiersContract {
    private static final Instant START = Instant.parse("2026-11-16T10:00:00Z");
    private static final UUID ORDER = UUID.randomUUID();

    /** Long before any clock that rings by itself. */
    private static final Instant DUE = Instant.EPOCH;

    private final Router router = new Router(() -> ShipmentStory.POLICY, UuidCreator::getTimeOrderedEpoch);
    private final Subject.Shipment one = shipment("1");
    private final Subject.Shipment two = shipment("2");
    private final Subject.Shipment three = shipment("3");

    abstract Dossiers dossiers();

    static Subject.Shipment shipment(String name) {
        return new Subject.Shipment(name + UUID.randomUUID());
    }

    private Dossier opened(Subject subject) {
        Dossier dossier = dossiers().open(List.of(subject)).get(subject);
        if (dossier == null) {
            throw new AssertionError("not opened: " + subject);
        }
        return dossier;
    }

    private void store(Dossier dossier, @Nullable Instant nextDue) {
        dossiers().store(List.of(new StoredDossier(dossier, Optional.ofNullable(nextDue))));
    }

    private void dueAt(Subject subject, @Nullable Instant nextDue) {
        store(opened(subject), nextDue);
    }

    private ExceptionCase storedTrouble(Subject.Shipment shipment) {
        Dossier dossier = opened(shipment);
        router.take(dossier, trouble(shipment, Duration.ZERO), START);
        store(dossier, DUE);
        return only(opened(shipment).cases());
    }

    private static ExceptionCase only(Collection<ExceptionCase> cases) {
        assertThat(cases).hasSize(1);
        return cases.iterator().next();
    }

    private static Fact trouble(Subject.Shipment shipment, Duration sinceStart) {
        return movement(shipment, sinceStart, "EXCEPTION", "address", "ADDR_INCORRECT");
    }

    private static Fact movement(
            Subject.Shipment shipment, Duration sinceStart, String state, String substate, @Nullable String code) {
        Instant at = START.plus(sinceStart);
        return new Fact.Movement(
                shipment,
                UUID.randomUUID(),
                ORDER,
                "m",
                "YTO",
                false,
                1,
                at,
                at,
                state,
                substate,
                code,
                null,
                false,
                new Locality("US", "California"),
                at.plus(Duration.ofDays(3)));
    }

    @Test
    void whatIsDeferredIsNotDueUntilThen() {
        dueAt(one, DUE);
        dueAt(two, DUE);
        dueAt(three, null);

        dossiers().defer(one.key(), DUE.plusSeconds(10));
        dossiers().defer(three.key(), DUE.plusSeconds(10));

        assertThat(dossiers().due(DUE, 10)).contains(two.key()).doesNotContain(one.key(), three.key());
        assertThat(dossiers().due(DUE.plusSeconds(10), 10)).contains(one.key()).doesNotContain(three.key());
    }

    @Test
    void aSubjectThatWasNeverHeardOfHasAnEmptyDossier() {
        Dossier dossier = opened(one);

        assertThat(dossier.subject()).isEqualTo(one);
        assertThat(dossier.facts()).isEqualTo(SubjectFacts.NONE);
        assertThat(dossier.occurrences()).isEmpty();
        assertThat(dossier.cases()).isEmpty();
    }

    @Test
    void aDossierIsReadBackAsItWasStored() {
        Dossier written = opened(one);
        List.of(
                        new Fact.LabelIssued(
                                one,
                                UUID.randomUUID(),
                                ORDER,
                                "m",
                                "YTO",
                                "STANDARD",
                                "cn-domestic",
                                "CN",
                                "BR",
                                new Worth(500_000, "CNY"),
                                START),
                        movement(one, Duration.ofHours(1), "DELIVERY_FAILED", "unavailable", "RCPT_UNAVAILABLE"),
                        movement(one, Duration.ofHours(2), "RETURNING", "in_transit", "RETURN_STARTED"),
                        new Fact.Contradiction(one, UUID.randomUUID(), ORDER, "m", 9, START, START, "RETURNING", START),
                        new Fact.OrderCancelled(one, UUID.randomUUID(), ORDER, "m", true, START))
                .forEach(fact -> router.take(written, fact, START.plus(Duration.ofHours(3))));

        store(written, DUE);

        Dossier read = opened(one);
        assertThat(read.facts()).isEqualTo(written.facts());
        assertThat(read.occurrences()).containsExactlyElementsOf(written.occurrences());
        assertThat(read.cases())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .containsExactlyElementsOf(written.cases());
        assertThat(read.cases())
                .extracting(each -> each.reference().family())
                .containsExactly("failed delivery", "integrity", "return");
        assertThat(read.changedCases()).isEmpty();
        assertThat(read.newTimeline()).isEmpty();
        assertThat(read.events()).isEmpty();
    }

    @Test
    void aCasesVersionCountsItsStoredChanges() {
        ExceptionCase first = storedTrouble(one);
        assertThat(first.version()).isEqualTo(1);

        Dossier dossier = opened(one);
        store(dossier, DUE);
        assertThat(only(opened(one).cases()).version()).isEqualTo(1);

        new Desk(dossier, START).carryOut(first, new DeskOrder.Acknowledge(first.id(), "p1", null));
        store(dossier, DUE);
        assertThat(only(opened(one).cases()))
                .extracting(ExceptionCase::version, ExceptionCase::state)
                .containsExactly(2L, CaseState.ACKNOWLEDGED);
    }

    @Test
    void dossiersAreOpenedInTheOrderOfTheirKeys() {
        assertThat(dossiers().open(List.of(three, one, two))).containsOnlyKeys(one, two, three);

        assertThat(dossiers().open(List.of(two, three, one)).keySet()).containsExactly(one, two, three);
    }

    @Test
    void whatIsDueIsOpenedEarliestFirst() {
        dueAt(one, DUE);
        dueAt(two, DUE.minusSeconds(2));
        dueAt(three, DUE.minusSeconds(1));

        assertThat(dossiers().openDue(DUE, 2)).extracting(Dossier::subject).containsExactly(two, three);
    }

    @Test
    void whatIsNotDueYetOrNeverIsNotOpened() {
        dueAt(one, DUE);
        dueAt(two, DUE.plusSeconds(1));
        dueAt(three, null);

        assertThat(dossiers().openDue(DUE.minusSeconds(1), 9)).isEmpty();
        assertThat(dossiers().openDue(DUE, 9)).extracting(Dossier::subject).containsExactly(one);
    }

    @Test
    void theMomentStoredLastCounts() {
        dueAt(one, DUE);
        dueAt(two, DUE);

        dueAt(one, DUE.plusSeconds(1));
        dueAt(two, null);

        assertThat(dossiers().openDue(DUE, 9)).isEmpty();
        assertThat(dossiers().openDue(DUE.plusSeconds(1), 9))
                .extracting(Dossier::subject)
                .containsExactly(one);
    }

    @Test
    void aDueDossierIsWhole() {
        ExceptionCase stored = storedTrouble(one);

        assertThat(dossiers().openDue(DUE, 1)).singleElement().satisfies(due -> assertThat(due.cases())
                .containsExactly(stored));
    }

    @Test
    void aDossierIsOpenedByTheCaseThatItHolds() {
        ExceptionCase stored = storedTrouble(one);
        storedTrouble(two);

        assertThat(dossiers().openHolding(stored.id()))
                .hasValueSatisfying(found -> assertThat(found.subject()).isEqualTo(one));
        assertThat(dossiers().openHolding(UUID.randomUUID())).isEmpty();
    }

    @Test
    void ofEachFamilyTheNewestCaseIsInTheDossierWhichIsFoundByTheOlderOneToo() {
        ExceptionCase older = storedTrouble(one);
        Dossier dossier = opened(one);
        router.take(
                dossier,
                movement(one, Duration.ofHours(1), "OUT_FOR_DELIVERY", "with_courier", null),
                START.plus(Duration.ofHours(1)));
        router.ring(dossier, START.plus(Duration.ofDays(16)));
        router.take(dossier, trouble(one, Duration.ofDays(16)), START.plus(Duration.ofDays(16)));
        store(dossier, DUE);

        Dossier found = dossiers().openHolding(older.id()).orElseThrow();

        assertThat(found.caseOf("address")).hasValueSatisfying(newest -> {
            assertThat(newest.id()).isNotEqualTo(older.id());
            assertThat(newest.isOpen()).isTrue();
        });
    }

    @Test
    void anEmptyBatchIsNoError() {
        dossiers().store(List.of());

        assertThat(dossiers().open(List.of())).isEmpty();
    }
}
