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
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.ShipmentStory;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may act on a case, and when an order comes too late. */
class ActOnCaseTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = SettableClock.at(ShipmentStory.START.plus(HOUR));
    private final InMemoryDossiers dossiers = new InMemoryDossiers();
    private final RememberedAnnouncements announcements = new RememberedAnnouncements();
    private final Router router = new Router(ShipmentStory.POLICY, UuidCreator::getTimeOrderedEpoch);
    private final DossierWork work = new DossierWork(dossiers, worked -> {}, announcements, router);
    private final TakeInFacts takeIn =
            new TakeInFacts(dossiers, new InMemoryOrderPostings(dossiers), work, router, clock);
    private final RingDueClocks clocks = new RingDueClocks(dossiers, work, router, clock);
    private final ActOnCase act = new ActOnCase(dossiers, work, clock);

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
        assertThat(act.act(resolve(stored().id(), 1L), owner -> true, merchant -> true))
                .isEqualTo(new Outcome.Done());

        assertThat(stored().state()).isEqualTo(CaseState.RESOLVED);
        assertThat(announcements.told()).singleElement().isInstanceOf(CaseEvent.Resolved.class);
    }

    @Test
    void aCaseThatNobodyKnowsIsNotFound() {
        assertThat(act.act(resolve(UUID.randomUUID(), null), owner -> true, merchant -> true))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void anotherDesksCaseIsLeftAlone() {
        assertThat(act.act(resolve(stored().id(), null), owner -> owner == Owner.FINANCE, merchant -> true))
                .isEqualTo(new Outcome.NotYours(Owner.SUPPORT));

        assertUntouched();
    }

    @Test
    void whoHasSeenAnOlderVersionIsToldTheNewOne() {
        assertThat(act.act(resolve(stored().id(), 7L), owner -> true, merchant -> true))
                .isEqualTo(new Outcome.OutOfDate(1));

        assertUntouched();
    }

    @Test
    void aMoveThatTheStateDoesNotAllowIsRefused() {
        DeskOrder wait = new DeskOrder.Acknowledge(stored().id(), "p1", null);
        act.act(wait, owner -> true, merchant -> true);

        assertThat(act.act(wait, owner -> true, merchant -> true))
                .isEqualTo(new Outcome.NotAllowed(CaseState.ACKNOWLEDGED, CaseAction.ACKNOWLEDGE));
    }

    @Test
    void aCaseThatHasASuccessorIsClosedForGood() {
        UUID older = stored().id();
        act.act(resolve(older, null), owner -> true, merchant -> true);
        clock.advance(Duration.ofDays(15));
        assertThat(clocks.ring(9)).isOne();
        takeIn.take(List.of(trouble(2, Duration.ofDays(15))));
        assertThat(stored().id()).isNotEqualTo(older);

        assertThat(act.act(resolve(older, null), owner -> true, merchant -> true))
                .isEqualTo(new Outcome.NotAllowed(CaseState.CLOSED, CaseAction.RESOLVE));
    }

    private void assertUntouched() {
        assertThat(stored().version()).isEqualTo(1);
        assertThat(announcements.told()).isEmpty();
    }
}
