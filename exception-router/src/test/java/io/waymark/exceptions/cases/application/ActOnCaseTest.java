package io.waymark.exceptions.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.exceptions.cases.application.ActOnCase.Outcome;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.CaseEvent;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.ShipmentStory;
import io.waymark.exceptions.cases.domain.UndoWindow;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.testkit.SettableClock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may act on a case, and when an order comes too late. */
class ActOnCaseTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Actor EVERYBODY = sittingAt(Set.of(Owner.values()));

    private final SettableClock clock = SettableClock.at(ShipmentStory.START.plus(HOUR));
    private final InMemoryDossiers dossiers = new InMemoryDossiers();
    private final RememberedAnnouncements announcements = new RememberedAnnouncements();
    private final Router router = new Router(() -> ShipmentStory.POLICY, UuidCreator::getTimeOrderedEpoch);
    private final DossierWork work = new DossierWork(dossiers, new CaseFollowers(List.of()), announcements, router);
    private final TakeInFacts takeIn =
            new TakeInFacts(dossiers, new InMemoryOrderPostings(dossiers), work, router, clock);
    private final RingDueClocks clocks = new RingDueClocks(dossiers, work, router, clock);
    private final InMemoryParcelNumbers numbers = new InMemoryParcelNumbers();
    private final ActOnCase act = new ActOnCase(
            dossiers,
            work,
            new InMemoryDeeds(),
            new CaseNumbers(numbers),
            new NumberlessWords(),
            new UndoWindow(Duration.ofMinutes(10)),
            clock);

    @BeforeEach
    void troubleOpensACaseForSupport() {
        takeIn.take(List.of(trouble(1, HOUR)));
        announcements.told().clear();
    }

    private static Fact trouble(long version, Duration occurred) {
        return ShipmentStory.scan(version, occurred, "EXCEPTION", "address", "ADDR_INCORRECT");
    }

    private ExceptionCase stored() {
        return dossiers.open(List.of(ShipmentStory.SHIPMENT))
                .values()
                .iterator()
                .next()
                .caseOf("address")
                .orElseThrow();
    }

    private static DeskOrder resolve(UUID caseId, @Nullable Long expectedVersion) {
        return new DeskOrder.Resolve(caseId, "p1", expectedVersion, "MENDED", "the customer gave another street");
    }

    @Test
    void whatADeskDoesIsStoredAndTold() {
        assertThat(act.act(resolve(stored().id(), 1L), EVERYBODY)).isEqualTo(new Outcome.Done());

        assertThat(stored().state()).isEqualTo(CaseState.RESOLVED);
        assertThat(announcements.told()).singleElement().isInstanceOf(CaseEvent.Resolved.class);
    }

    @Test
    void wordsAreKeptWithoutNumbersButThoseOfTheCase() {
        ExceptionCase before = stored();
        String code = ShipmentStory.SHIPMENT.code();
        numbers.keep(List.of(new ParcelNumbers.ParcelNumber(code, "PO-7100200")));
        String note = "parcel " + code + " of PO-7100200 call 5550142";

        act.act(new DeskOrder.Resolve(before.id(), "p1", null, "CALL_5550142", note), EVERYBODY);

        Resolution end = Objects.requireNonNull(stored().resolution());
        assertThat(end.note()).isEqualTo("parcel " + code + " of PO-7100200 call ***");
        assertThat(end.reason()).isEqualTo("OTHER");
        assertThat(announcements.told())
                .singleElement()
                .isInstanceOfSatisfying(CaseEvent.Resolved.class, told -> assertThat(told.resolution())
                        .isEqualTo(end));
    }

    @Test
    void aCaseThatNobodyKnowsIsNotFound() {
        assertThat(act.act(resolve(UUID.randomUUID(), null), EVERYBODY)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void anotherDesksCaseIsLeftAlone() {
        assertThat(act.act(resolve(stored().id(), null), sittingAt(Set.of(Owner.FINANCE))))
                .isEqualTo(new Outcome.NotYours(Owner.SUPPORT));

        assertUntouched();
    }

    @Test
    void whoHasSeenAnOlderVersionIsToldTheNewOne() {
        assertThat(act.act(resolve(stored().id(), 7L), EVERYBODY)).isEqualTo(new Outcome.OutOfDate(1));

        assertUntouched();
    }

    @Test
    void aMoveThatTheStateDoesNotAllowIsRefused() {
        DeskOrder wait = new DeskOrder.Acknowledge(stored().id(), "p1", null);
        act.act(wait, EVERYBODY);

        assertThat(act.act(wait, EVERYBODY))
                .isEqualTo(new Outcome.NotAllowed(CaseState.ACKNOWLEDGED, CaseAction.ACKNOWLEDGE));
    }

    @Test
    void theDeskThatHasACaseIsNotGivenItAndNothingOfItsWorkIsLost() {
        UUID held = stored().id();
        act.act(new DeskOrder.Start(held, "p1", null), EVERYBODY);
        int told = announcements.told().size();

        assertThat(act.act(new DeskOrder.Assign(held, "p1", null, Owner.SUPPORT, "ours"), EVERYBODY))
                .isEqualTo(new Outcome.SameDesk(Owner.SUPPORT));

        assertThat(stored().state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(stored().version()).isEqualTo(2);
        assertThat(announcements.told()).hasSize(told);
    }

    @Test
    void aCaseThatHasASuccessorIsClosedForGood() {
        UUID older = stored().id();
        act.act(resolve(older, null), EVERYBODY);
        clock.advance(Duration.ofDays(15));
        assertThat(clocks.ring(9)).isOne();
        takeIn.take(List.of(trouble(2, Duration.ofDays(15))));
        assertThat(stored().id()).isNotEqualTo(older);

        assertThat(act.act(resolve(older, null), EVERYBODY))
                .isEqualTo(new Outcome.NotAllowed(CaseState.CLOSED, CaseAction.RESOLVE));
    }

    @Test
    void whatThePersonsRolesDoNotPermitIsLeftUndone() {
        Actor cannotResolve = new Person(Set.of(Owner.values()), EnumSet.complementOf(EnumSet.of(CaseAction.RESOLVE)));

        assertThat(act.act(resolve(stored().id(), null), cannotResolve))
                .isEqualTo(new Outcome.NotPermitted(CaseAction.RESOLVE));

        assertUntouched();
    }

    private static Actor sittingAt(Set<Owner> desks) {
        return new Person(desks, Set.of(CaseAction.values()));
    }

    private record Person(Set<Owner> desks, Set<CaseAction> actions) implements Actor {
        @Override
        public boolean sitsAt(Owner desk) {
            return desks.contains(desk);
        }

        @Override
        public boolean may(CaseAction action) {
            return actions.contains(action);
        }

        @Override
        public boolean maySee(@Nullable String merchantId) {
            return true;
        }
    }

    private void assertUntouched() {
        assertThat(stored().version()).isEqualTo(1);
        assertThat(announcements.told()).isEmpty();
    }
}
