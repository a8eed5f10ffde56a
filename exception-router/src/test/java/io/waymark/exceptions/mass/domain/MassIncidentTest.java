package io.waymark.exceptions.mass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.ShipmentStory;
import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MassIncidentTest {
    private static final Instant NOW = ShipmentStory.START;
    private static final Decision TAKE = new Decision.Acknowledge("support-1", NOW);
    private static final Decision WAIT =
            new Decision.Wait("support-1", NOW, new Waiting(Waiting.Party.CARRIER, NOW.plus(Duration.ofDays(1))));
    private static final Decision END = new Decision.Resolve("support-1", NOW, "SOLVED", "the depot is open again");
    private final MassIncident incident =
            MassIncident.of(new UUID(9, 9), List.of(opening(1, Severity.MEDIUM), opening(2, Severity.HIGH)), NOW);

    @Test
    void isAsSevereAsItsWorstMember() {
        assertThat(incident.severity()).isEqualTo(Severity.HIGH);
        assertThat(incident.members()).isEqualTo(2);
    }

    @Test
    void isTakenOnceAndAfterItsEndNothingIsDecided() {
        MassIncident taken = incident.after(TAKE).orElseThrow();
        MassIncident ending = taken.after(END).orElseThrow();

        assertThat(taken.after(TAKE)).isEmpty();
        assertThat(ending.state()).isEqualTo(IncidentState.RESOLVING);
        assertThat(List.of(TAKE, WAIT, END))
                .allSatisfy(decision -> assertThat(ending.after(decision)).isEmpty());
    }

    @Test
    void aDecisionIsNewerThanWhatMembersWereReachedBy() {
        MassIncident taken = incident.after(TAKE).orElseThrow();
        MassIncident waiting = taken.after(WAIT).orElseThrow();

        assertThat(incident.decided()).isZero();
        assertThat(taken.decided()).isPositive();
        assertThat(waiting.decided()).isGreaterThan(taken.decided());
    }

    @Test
    void whoWaitsTakesWhatNobodyHasTaken() {
        MassIncident waiting = incident.after(WAIT).orElseThrow();
        ShipmentStory story = story();

        List<DeskOrder> orders = waiting.ordersFor(story.caseOf("failed delivery"));
        orders.forEach(story::order);

        assertThat(orders).extracting(DeskOrder::action).containsExactly(CaseAction.ACKNOWLEDGE, CaseAction.WAIT);
        assertThat(story.caseOf("failed delivery").state()).isEqualTo(CaseState.WAITING);
    }

    @Test
    void nothingIsAskedOfAMemberThatIsTakenOrHasEnded() {
        MassIncident taken = incident.after(TAKE).orElseThrow();
        ShipmentStory story = story();
        ExceptionCase open = story.caseOf("failed delivery");

        story.order(new DeskOrder.Acknowledge(open.id(), "support-2", null));
        assertThat(taken.ordersFor(story.caseOf("failed delivery"))).isEmpty();
        story.order(new DeskOrder.Resolve(open.id(), "support-2", null, "SOLVED", "done"));
        assertThat(incident.after(WAIT).orElseThrow().ordersFor(story.caseOf("failed delivery")))
                .isEmpty();
    }

    @Test
    void aMemberThatWasGivenToAnotherDeskIsLeftToIt() {
        MassIncident ending = incident.after(END).orElseThrow();
        ShipmentStory story = story();

        story.order(new DeskOrder.Assign(
                story.caseOf("failed delivery").id(), "support-2", null, Owner.OPERATIONS, "the branch must be asked"));

        assertThat(ending.ordersFor(story.caseOf("failed delivery"))).isEmpty();
    }

    @Test
    void aMemberThatRulesGaveToAnotherDeskIsDecidedWithTheOthers() {
        MassIncident ofFinance = MassIncident.of(
                new UUID(9, 8),
                List.of(opening(1, Severity.HIGH, Owner.FINANCE), opening(2, Severity.HIGH, Owner.FINANCE)),
                NOW);

        assertThat(ofFinance.after(END).orElseThrow().ordersFor(story().caseOf("failed delivery")))
                .isNotEmpty();
    }

    @Test
    void beforeAnythingIsDecidedNothingIsAsked() {
        assertThat(incident.ordersFor(story().caseOf("failed delivery"))).isEmpty();
    }

    private static ShipmentStory story() {
        return new ShipmentStory()
                .take(ShipmentStory.scan(1, Duration.ZERO, "DELIVERY_FAILED", "unavailable", "RCPT_UNAVAILABLE"));
    }

    private static Opening opening(int number, Severity severity) {
        return opening(number, severity, Owner.SUPPORT);
    }

    private static Opening opening(int number, Severity severity, Owner owner) {
        return new Opening(
                new UUID(1, number),
                NOW,
                "WM" + number,
                "m",
                new Cause("YTO", "CN-GD", "RCPT_UNAVAILABLE"),
                "failed delivery",
                owner,
                severity);
    }
}
