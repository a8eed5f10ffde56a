package io.waymark.exceptions.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waymark.exceptions.cases.application.UndoDeed.Outcome;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.CaseEvent;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.ShipmentStory;
import io.waymark.exceptions.cases.domain.UndoWindow;
import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person can take back, how long, and what becomes of the case then. */
class UndoDeedTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final UndoWindow WINDOW = new UndoWindow(WITHIN);
    private static final String PERSON = "p1";
    private final SettableClock clock = SettableClock.at(ShipmentStory.START.plus(HOUR));
    private final InMemoryDossiers dossiers = new InMemoryDossiers();
    private final InMemoryDeeds deeds = new InMemoryDeeds();
    private final RememberedAnnouncements announcements = new RememberedAnnouncements();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Router router = new Router(() -> ShipmentStory.POLICY, UuidCreator::getTimeOrderedEpoch);
    private final DossierWork work = new DossierWork(dossiers, new CaseFollowers(List.of()), announcements, router);
    private final TakeInFacts takeIn =
            new TakeInFacts(dossiers, new InMemoryOrderPostings(dossiers), work, router, clock);
    private final ActOnCase act = new ActOnCase(
            dossiers, work, deeds, new CaseNumbers(new InMemoryParcelNumbers()), new NumberlessWords(), WINDOW, clock);
    private final UndoDeed undo = new UndoDeed(dossiers, deeds, work, router, WINDOW, meters, clock);

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

    private void done(DeskOrder order) {
        assertThat(act.act(order, Everybody.ADMINISTRATOR)).isEqualTo(new ActOnCase.Outcome.Done());
        announcements.told().clear();
    }

    private DeskOrder resolve() {
        return new DeskOrder.Resolve(stored().id(), PERSON, null, "MENDED", "the customer gave another street");
    }

    private Outcome undone(@Nullable Long version) {
        return undo.undo(stored().id(), version, PERSON, Everybody.ADMINISTRATOR);
    }

    @Test
    void aResolutionIsTakenBackAndTheCaseIsWhereItWas() {
        done(new DeskOrder.Acknowledge(stored().id(), PERSON, null));
        ExceptionCase before = stored();
        done(resolve());
        clock.advance(WITHIN);

        assertThat(undone(stored().version())).isEqualTo(new Outcome.Done());

        assertThat(stored().state()).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(stored().resolution()).isNull();
        assertThat(stored().settledUntil()).isEqualTo(before.settledUntil());
        assertThat(stored().clocks()).isEqualTo(before.clocks());
        assertThat(stored().handling().acknowledgedAt())
                .isEqualTo(before.handling().acknowledgedAt());
        assertThat(stored().handling().reopenings()).isOne();
        assertThat(stored().handling().comebacks()).isZero();
        assertThat(announcements.told())
                .singleElement()
                .isInstanceOfSatisfying(CaseEvent.Reopened.class, told -> assertThat(told.takenBack())
                        .isNotNull());
        assertThat(meters.counter("waymark.cases.undone", "action", "RESOLVE").count())
                .isOne();
    }

    @Test
    void whatWasTakenBackIsNotTakenBackAgain() {
        done(resolve());
        assertThat(undone(null)).isEqualTo(new Outcome.Done());

        assertThat(undone(null)).isEqualTo(new Outcome.NothingToUndo());
        done(resolve());
        assertThat(undone(null)).isEqualTo(new Outcome.Done());
    }

    @ParameterizedTest
    @EnumSource(names = {"ACKNOWLEDGE", "START", "WAIT", "ASSIGN"})
    void everythingButAnEndForGoodIsTakenBack(CaseAction action) {
        done(new DeskOrder.Note(stored().id(), PERSON, null, "looked at"));
        ExceptionCase before = stored();
        if (action == CaseAction.WAIT) {
            done(new DeskOrder.Acknowledge(before.id(), PERSON, null));
            before = stored();
        }
        done(order(action));

        assertThat(undo.offer(stored(), PERSON).map(UndoDeed.Offer::action)).contains(action);
        assertThat(undone(null)).isEqualTo(new Outcome.Done());

        assertThat(stored().handling()).isEqualTo(before.handling());
        assertThat(stored().routing()).isEqualTo(before.routing());
        assertThat(announcements.told()).hasSize(action == CaseAction.ASSIGN ? 1 : 0);
    }

    private DeskOrder order(CaseAction action) {
        UUID id = stored().id();
        return switch (action) {
            case START -> new DeskOrder.Start(id, PERSON, null);
            case WAIT ->
                new DeskOrder.Wait(
                        id, PERSON, null, Waiting.Party.CARRIER, clock.instant().plus(HOUR));
            case ASSIGN -> new DeskOrder.Assign(id, PERSON, null, Owner.FINANCE, "theirs");
            default -> new DeskOrder.Acknowledge(id, PERSON, null);
        };
    }

    @Test
    void anEndForGoodStays() {
        done(new DeskOrder.Close(stored().id(), PERSON, null, "given up"));

        assertThat(undo.offer(stored(), PERSON)).isEmpty();
        assertThat(undone(null)).isEqualTo(new Outcome.NothingToUndo());
    }

    @Test
    void nobodyTakesBackWhatTheyDidNotDoOrTooLateOrWhatHasGoneOn() {
        UUID id = stored().id();
        assertThat(undone(null)).isEqualTo(new Outcome.NothingToUndo());
        done(resolve());

        assertThat(undo.undo(id, null, "p2", Everybody.ADMINISTRATOR)).isEqualTo(new Outcome.NothingToUndo());
        assertThat(undone(1L)).isEqualTo(new Outcome.OutOfDate(2));
        assertThat(undo.undo(UUID.randomUUID(), null, PERSON, Everybody.ADMINISTRATOR))
                .isEqualTo(new Outcome.NotFound());
        clock.advance(WITHIN.plusMillis(1));
        assertThat(undo.offer(stored(), PERSON)).isEmpty();
        assertThat(undone(null)).isEqualTo(new Outcome.NothingToUndo());
    }

    @Test
    void newTroubleComesBeforeTheUndo() {
        done(resolve());
        takeIn.take(List.of(trouble(2, HOUR.plusMinutes(5))));
        announcements.told().clear();

        assertThat(stored().state()).isEqualTo(CaseState.REOPENED);
        assertThat(undone(null)).isEqualTo(new Outcome.NothingToUndo());
        assertThat(announcements.told()).isEmpty();
    }

    @Test
    void aTroubleThatEndedMeanwhileEndsTheCaseByItself() {
        done(resolve());
        takeIn.take(List.of(ShipmentStory.scan(2, HOUR.plusMinutes(5), "DELIVERED", "delivered", null)));

        assertThat(undone(null)).isEqualTo(new Outcome.Done());

        assertThat(stored().state()).isEqualTo(CaseState.RESOLVED);
        assertThat(stored().resolution())
                .satisfies(end -> assertThat(end.automatic()).isTrue());
        assertThat(announcements.told()).hasExactlyElementsOfTypes(CaseEvent.Reopened.class, CaseEvent.Resolved.class);
    }

    @Test
    void itNeedsTheRightAndTheDeskThatHadTheCase() {
        done(new DeskOrder.Assign(stored().id(), PERSON, null, Owner.FINANCE, "theirs"));
        UUID id = stored().id();

        assertThat(undo.undo(id, null, PERSON, person(Owner.FINANCE, true)))
                .isEqualTo(new Outcome.NotYours(Owner.SUPPORT));
        assertThat(undo.undo(id, null, PERSON, person(Owner.SUPPORT, false)))
                .isEqualTo(new Outcome.NotPermitted(CaseAction.ASSIGN));
        assertThat(undo.undo(id, null, PERSON, person(Owner.SUPPORT, true))).isEqualTo(new Outcome.Done());
        assertThat(stored().routing().owner()).isEqualTo(Owner.SUPPORT);
    }

    private static Actor person(Owner desk, boolean permitted) {
        return new Actor() {
            @Override
            public boolean sitsAt(Owner other) {
                return desk == other;
            }

            @Override
            public boolean may(CaseAction action) {
                return permitted;
            }

            @Override
            public boolean maySee(@Nullable String merchantId) {
                return true;
            }
        };
    }
}
