package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;
import static io.waymark.exceptions.cases.domain.ShipmentStory.labelIssued;
import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StallTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final ShipmentStory story = new ShipmentStory();

    @Test
    void aLabelWithoutAScanStallsAfterTwoDaysAndTheFirstScanEndsIt() {
        story.take(labelIssued("CN"));
        assertThat(story.nextDue()).isEqualTo(START.plus(Duration.ofDays(2)));

        story.at(Duration.ofDays(2)).ring();
        assertThat(story.caseOf("stalled").routing().code()).isEqualTo("STALL_LABEL");
        assertThat(story.caseOf("stalled").routing().rule()).isEqualTo(Rule.STALL_CLOCK);

        story.take(scan(1, HOUR.negated(), "PICKED_UP", "accepted", null));
        assertThat(story.caseOf("stalled").state()).isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void silenceInTransitStallsAfterBusinessDaysAndANewerScanEndsIt() {
        story.take(labelIssued("CN")).take(scan(1, HOUR, "IN_TRANSIT", "moving", null));
        assertThat(story.nextDue()).isEqualTo(START.plus(HOUR).plus(Duration.ofDays(3)));

        story.at(Duration.ofDays(4)).ring();
        assertThat(story.caseOf("stalled").routing().code()).isEqualTo("STALL_TRANSIT");

        story.take(scan(2, Duration.ofDays(2), Duration.ofDays(4), "IN_TRANSIT", "arrived_hub", null));
        assertThat(story.caseOf("stalled").state()).isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void scansFromBeforeTheLabelStallToo() {
        story.take(labelIssued("CN"))
                .take(ShipmentStory.decided(1, Duration.ZERO, "LABELED", "waybill_issued", null, false))
                .take(scan(2, Duration.ofDays(-12), HOUR, "IN_TRANSIT", "moving", null))
                .take(ShipmentStory.decided(2, Duration.ofDays(-12), "IN_TRANSIT", "moving", null, false));

        story.at(HOUR).ring();

        assertThat(story.caseOf("stalled").routing().code()).isEqualTo("STALL_TRANSIT");
    }

    @Test
    void aNodeOfTheSecondOfADeliveryThatIsToldLateIsNoSilenceAtTheDoor() {
        story.take(labelIssued("CN"))
                .take(scan(1, HOUR, "DELIVERED", "recipient", null))
                .take(ShipmentStory.decided(2, HOUR, "DELIVERED", "recipient", null, false));

        story.take(scan(3, HOUR, "OUT_FOR_DELIVERY", "with_courier", null));

        assertThat(story.nextDue()).isNull();
    }

    @Test
    void aNewerScanMovesTheClockAndAnOlderOneDoesNot() {
        story.take(labelIssued("US")).take(scan(1, HOUR, "IN_TRANSIT", "moving", null));

        story.take(scan(3, HOUR.multipliedBy(3), "IN_TRANSIT", "moving", null))
                .take(scan(2, HOUR.multipliedBy(2), "PICKED_UP", "accepted", null));

        assertThat(story.nextDue()).isEqualTo(START.plus(HOUR.multipliedBy(3)).plus(Duration.ofDays(7)));
    }

    @Test
    void aCarrierClockThatIsAnHourAheadCountsFromWhenWeKnew() {
        story.take(labelIssued("CN")).take(scan(1, HOUR.multipliedBy(2), HOUR, "IN_TRANSIT", "moving", null));

        assertThat(story.nextDue()).isEqualTo(START.plus(HOUR).plus(Duration.ofDays(3)));
        assertThat(story.at(HOUR).ring().dossier.cases()).isEmpty();
    }

    @Test
    void aReportedProblemExplainsTheSilenceAndItsEndStartsTheClockAgain() {
        story.take(labelIssued("CN"))
                .take(scan(1, HOUR, "IN_TRANSIT", "moving", null))
                .take(scan(2, HOUR.multipliedBy(2), "EXCEPTION", "held", "HELD"));
        assertThat(story.at(Duration.ofDays(6)).ring().dossier.caseOf("stalled"))
                .isEmpty();

        story.take(scan(3, Duration.ofDays(6), "IN_TRANSIT", "resumed", null));

        // Sunday counts from Monday morning in China, and three business days later is Thursday.
        assertThat(Stall.of(story.dossier, ShipmentStory.POLICY)).first().satisfies(stall -> assertThat(stall.due())
                .isEqualTo("2026-11-25T16:00:00Z"));
    }

    @Test
    void aCancelledOrderEndsTheClock() {
        story.take(labelIssued("CN")).take(ShipmentStory.orderCancelled(HOUR));

        assertThat(story.nextDue()).isNull();
    }

    @Test
    void aStallThatAPersonSettledIsNotRaisedAgainForTheSameSilence() {
        story.take(labelIssued("CN"))
                .take(scan(1, HOUR, "IN_TRANSIT", "moving", null))
                .at(Duration.ofDays(4))
                .ring();
        story.order(new DeskOrder.Resolve(story.caseOf("stalled").id(), "p", null, "SOLVED", "found"));

        story.at(Duration.ofDays(9)).ring();

        assertThat(story.caseOf("stalled").state()).isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void anImpossibleDateDoesNotMakeEverythingAfterItLookOld() {
        story.take(scan(1, Duration.ofDays(4000), HOUR, "IN_TRANSIT", "moving", null))
                .take(scan(2, Duration.ofDays(3), "EXCEPTION", "damaged", "DAMAGED"))
                .take(scan(3, Duration.ofDays(4), "DELIVERY_FAILED", "refused", "RCPT_REFUSED"));

        assertThat(story.caseOf("failed delivery").isOpen()).isTrue();
        assertThat(story.caseOf("loss").isOpen()).isTrue();
    }
}
