package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;
import static io.waymark.exceptions.cases.domain.ShipmentStory.labelIssued;
import static io.waymark.exceptions.cases.domain.ShipmentStory.place;
import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Rule;
import io.waymark.exceptions.clocks.domain.Lane;
import io.waymark.exceptions.clocks.domain.StallRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every clock that counts from a scan, as it is shipped: when it rings, what stops it, and what starts it again. */
class StallClocksTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private final ShipmentStory story = new ShipmentStory();

    @ParameterizedTest(name = "{0}.{1} of {2} at {3}, {4}")
    @CsvSource({
        // state, substate, lane, place of the scan, time of the scan, end, class
        "PICKED_UP,            accepted,          CN-CN, CN,    2026-11-16T10:00:00Z, 2026-11-19T10:00:00Z, STALL_TRANSIT",
        "IN_TRANSIT,           moving,            CN-US, US,    2026-11-16T15:00:00Z, 2026-11-23T15:00:00Z, STALL_TRANSIT",
        "OUT_FOR_DELIVERY,     with_courier,      CN-CN, CN,    2026-11-16T10:00:00Z, 2026-11-17T22:00:00Z, STALL_OFD",
        "CUSTOMS,              pending,           CN-US, US,    2026-11-16T10:00:00Z, 2026-11-19T10:00:00Z, STALL_CUSTOMS",
        "CUSTOMS,              processing,        CN-US, US,    2026-11-16T10:00:00Z, 2026-11-19T10:00:00Z, STALL_CUSTOMS",
        "CUSTOMS,              unspecified,       CN-US, US,    2026-11-16T10:00:00Z, 2026-11-19T10:00:00Z, STALL_CUSTOMS",
        "CUSTOMS,              released,          CN-US, US,    2026-11-16T15:00:00Z, 2026-11-23T15:00:00Z, STALL_TRANSIT",
        "AVAILABLE_FOR_PICKUP, locker_or_station, CN-CN, CN,    2026-11-16T10:00:00Z, 2026-11-17T04:00:00Z, PICKUP_OVERDUE",
        "AVAILABLE_FOR_PICKUP, counter,           CN-CN, CN,    2026-11-16T10:00:00Z, 2026-11-21T10:00:00Z, PICKUP_OVERDUE",
        "RETURNING,            in_transit,        CN-US, US,    2026-11-16T10:00:00Z, 2026-11-26T10:00:00Z, STALL_RETURN",
        // a weekend; a holiday; a Saturday on which people work instead
        "IN_TRANSIT,           moving,            CN-CN, CN,    2026-11-20T10:00:00Z, 2026-11-25T10:00:00Z, STALL_TRANSIT",
        "IN_TRANSIT,           moving,            US-US, US,    2026-11-25T15:00:00Z, 2026-12-01T15:00:00Z, STALL_TRANSIT",
        "IN_TRANSIT,           moving,            DE-DE, DE,    2026-12-24T09:00:00Z, 2026-12-30T09:00:00Z, STALL_TRANSIT",
        "IN_TRANSIT,           moving,            CN-CN, CN,    2026-09-29T10:00:00Z, 2026-10-09T10:00:00Z, STALL_TRANSIT",
        "IN_TRANSIT,           moving,            CN-CN, CN,    2026-10-09T10:00:00Z, 2026-10-13T10:00:00Z, STALL_TRANSIT",
        // another weekend
        "IN_TRANSIT,           moving,            SA-SA, SA,    2026-11-19T10:00:00Z, 2026-11-24T10:00:00Z, STALL_TRANSIT",
        // the clock goes forward, and back; elapsed hours do not care
        "IN_TRANSIT,           moving,            DE-DE, DE,    2026-03-24T12:00:00Z, 2026-03-27T12:00:00Z, STALL_TRANSIT",
        "IN_TRANSIT,           moving,            DE-DE, DE,    2026-03-27T12:00:00Z, 2026-04-01T11:00:00Z, STALL_TRANSIT",
        "IN_TRANSIT,           moving,            DE-DE, DE,    2026-10-23T11:00:00Z, 2026-10-28T12:00:00Z, STALL_TRANSIT",
        "OUT_FOR_DELIVERY,     with_courier,      DE-DE, DE,    2026-03-28T12:00:00Z, 2026-03-30T00:00:00Z, STALL_OFD",
        // Friday evening in California is Saturday in China, and counts by the place of the scan
        "IN_TRANSIT,           moving,            US-US, US/CA, 2026-11-14T03:00:00Z, 2026-11-19T03:00:00Z, STALL_TRANSIT",
        "IN_TRANSIT,           moving,            CN-CN, CN,    2026-11-14T03:00:00Z, 2026-11-18T16:00:00Z, STALL_TRANSIT",
        // the place of the scan, else the destination, else Monday to Friday in UTC
        "IN_TRANSIT,           moving,            CN-US, CN,    2026-09-29T10:00:00Z, 2026-10-12T10:00:00Z, STALL_TRANSIT",
        "IN_TRANSIT,           moving,            CN-US, ,      2026-09-29T10:00:00Z, 2026-10-06T10:00:00Z, STALL_TRANSIT",
        "IN_TRANSIT,           moving,            CN-XX, ,      2026-09-29T10:00:00Z, 2026-10-06T10:00:00Z, STALL_TRANSIT",
    })
    void aSilenceRingsOnceWhenTheAllowanceIsOverAndNotASecondEarlier(
            String state,
            String substate,
            String lane,
            @Nullable String place,
            Instant scanned,
            Instant due,
            String code) {
        story.at(scanned)
                .take(labelIssued(lane.substring(0, 2), lane.substring(3), scanned.minus(HOUR)))
                .take(scan(1, scanned, state, substate, place(place)));
        assertThat(story.nextDue()).isEqualTo(due);

        story.at(due.minus(SECOND)).ring();
        assertThat(story.dossier.cases()).isEmpty();

        story.at(due).ring();
        ExceptionCase raised = story.onlyCase();
        assertThat(raised.routing().code()).isEqualTo(code);
        assertThat(raised.routing().rule()).isEqualTo(Rule.STALL_CLOCK);

        story.take(scan(1, scanned, state, substate, place(place)))
                .at(due.plus(HOUR))
                .ring();
        assertThat(story.onlyCase().occurrences()).isEqualTo(1);
        assertThat(story.timesTold(code)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{2} ends with {3}.{4}")
    @CsvSource({
        "IN_TRANSIT,           moving,            STALL_TRANSIT,  IN_TRANSIT,           arrived_hub",
        "PICKED_UP,            accepted,          STALL_TRANSIT,  DELIVERY_FAILED,      unspecified",
        "OUT_FOR_DELIVERY,     with_courier,      STALL_OFD,      DELIVERY_FAILED,      unspecified",
        "OUT_FOR_DELIVERY,     with_courier,      STALL_OFD,      AVAILABLE_FOR_PICKUP, unspecified",
        "CUSTOMS,              pending,           STALL_CUSTOMS,  CUSTOMS,              released",
        "AVAILABLE_FOR_PICKUP, locker_or_station, PICKUP_OVERDUE, DELIVERED,            collected",
        "RETURNING,            in_transit,        STALL_RETURN,   RETURNED,             to_sender",
    })
    void whatEndsASilenceResolvesItsCaseAndARelapseReopensIt(
            String state, String substate, String code, String ending, String endingSubstate) {
        story.take(labelIssued("US")).take(scan(1, START, state, substate, null));
        Instant due = Objects.requireNonNull(story.nextDue());
        story.at(due).ring();
        ExceptionCase raised = story.onlyCase();

        story.take(scan(2, due.minus(HOUR), ending, endingSubstate, null));
        assertThat(story.caseOf(raised.reference().family()).state()).isEqualTo(CaseState.RESOLVED);

        story.take(scan(3, due.plus(Duration.ofHours(2)), state, substate, null));
        Instant again = Stall.of(story.dossier, ShipmentStory.POLICY).stream()
                .filter(stall -> stall.rule().code().equals(code))
                .findFirst()
                .map(Stall::due)
                .orElseThrow();
        assertThat(again).isAfter(due);
        story.at(again).ring();

        ExceptionCase relapse = story.caseOf(raised.reference().family());
        assertThat(relapse.id()).isEqualTo(raised.id());
        assertThat(relapse.state()).isEqualTo(CaseState.REOPENED);
        assertThat(relapse.routing().code()).isEqualTo(code);
    }

    @Test
    void historyThatIsToldLateNeitherMovesAClockNorRaisesAnything() {
        story.take(labelIssued("CN")).take(scan(9, START.plus(HOUR), "OUT_FOR_DELIVERY", "with_courier", null));
        Instant due = story.nextDue();

        story.at(START.plus(HOUR.multipliedBy(2)))
                .take(scan(2, START.minus(Duration.ofDays(20)), "PICKED_UP", "accepted", null))
                .take(scan(3, START.minus(Duration.ofDays(19)), "CUSTOMS", "pending", null))
                .ring();

        assertThat(story.nextDue()).isEqualTo(due);
        assertThat(story.dossier.cases()).isEmpty();
    }

    @Test
    void aCaseThatAClockRaisedHoldsNoOtherClock() {
        story.take(labelIssued("US")).take(scan(1, START, "AVAILABLE_FOR_PICKUP", "locker_or_station", null));
        story.at(Duration.ofHours(18)).ring();
        assertThat(story.onlyCase().routing().code()).isEqualTo("PICKUP_OVERDUE");

        story.take(scan(2, START.plus(Duration.ofDays(3)), "RETURNING", "in_transit", null));
        story.at(Duration.ofDays(13)).ring();

        assertThat(story.caseOf("stalled").routing().code()).isEqualTo("STALL_RETURN");
    }

    @Test
    void anotherProvidersClockThatIsAnHourAheadDoesNotOutliveTheDelivery() {
        story.take(labelIssued("CN"))
                .take(scan(1, START.plus(HOUR), "DELIVERED", "recipient", null))
                .take(scan(2, START.plus(HOUR.multipliedBy(2)), "OUT_FOR_DELIVERY", "with_courier", null));

        assertThat(Stall.of(story.dossier, ShipmentStory.POLICY)).isEmpty();
    }

    @Test
    void aScanMoreThanAnHourAfterADeliveryIsAWayOfItsOwn() {
        story.take(labelIssued("CN"))
                .take(scan(1, START.plus(HOUR), "DELIVERED", "recipient", null))
                .take(scan(2, START.plus(HOUR.multipliedBy(2)).plus(SECOND), "OUT_FOR_DELIVERY", "with_courier", null));

        assertThat(Stall.of(story.dossier, ShipmentStory.POLICY))
                .extracting(stall -> stall.rule().code())
                .contains("STALL_OFD");
    }

    @Test
    void rulesAskForTheCarrierTheServiceAndTheLaneOfTheParcel() {
        story.take(labelIssued("BR"));

        assertThat(story.dossier.facts().position())
                .isEqualTo(new StallRule.Position("LABELED", null, "YTO", "STANDARD", new Lane("CN", "BR")));
    }
}
