package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;
import static io.waymark.exceptions.cases.domain.ShipmentStory.labelIssued;
import static io.waymark.exceptions.cases.domain.ShipmentStory.place;
import static io.waymark.exceptions.cases.domain.ShipmentStory.promised;
import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Owner;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of a carrier's own estimate. */
class PromiseClockTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private final ShipmentStory story = new ShipmentStory();

    @ParameterizedTest(name = "{0} promised for {1} is late at {2}")
    @CsvSource({
        // Wednesday; before Thanksgiving; a Friday; a Saturday, whose first business day is Monday
        "US/CA, 2026-11-18T23:59:59-08:00, 2026-11-20T07:59:59Z",
        "US/NY, 2026-11-25T23:59:59-05:00, 2026-11-28T04:59:59Z",
        "US/CA, 2026-11-20T12:00:00-08:00, 2026-11-23T20:00:00Z",
        "US/NY, 2026-11-21T20:00:00-05:00, 2026-11-24T05:00:00Z",
        // The parcel is still in China, and is promised for a day in New York.
        "CN,    2026-11-18T23:59:59-05:00, 2026-11-20T04:59:59Z",
    })
    void aPromiseIsBrokenOneBusinessDayOfTheDestinationLater(String place, OffsetDateTime until, Instant due) {
        Instant scanned = until.toInstant().minus(HOUR);
        story.at(scanned)
                .take(labelIssued("CN", "US", scanned.minus(HOUR)))
                .take(scan(1, scanned, "IN_TRANSIT", "moving", place(place)))
                .take(promised(2, Duration.between(START, scanned), place(place), until.toInstant()));
        assertThat(story.nextDue()).isEqualTo(due);

        story.at(due.minus(SECOND)).ring();
        assertThat(story.dossier.cases()).isEmpty();

        story.at(due).ring();
        assertThat(story.onlyCase().routing().code()).isEqualTo("PROMISE_BROKEN");
        assertThat(story.onlyCase().routing().owner()).isEqualTo(Owner.OPERATIONS);

        story.at(due.plus(HOUR)).ring();
        assertThat(story.timesTold("PROMISE_BROKEN")).isEqualTo(1);
    }

    @Test
    void aNewerPromiseMovesTheClockAndAnOlderOneDoesNot() {
        Instant first = START.plus(Duration.ofHours(20));
        Instant second = first.plus(Duration.ofDays(1));
        story.take(labelIssued("US"))
                .take(promised(3, Duration.ZERO, null, second))
                .take(promised(2, Duration.ZERO, null, first));

        assertThat(story.nextDue()).isEqualTo(second.plus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED,            recipient",
        "AVAILABLE_FOR_PICKUP, unspecified",
        "RETURNING,            in_transit",
        "CANCELLED,            voided",
    })
    void whatKeepsOrEndsAPromiseStopsItsClock(String state, String substate) {
        Instant until = START.plus(Duration.ofHours(20));
        story.take(labelIssued("US"))
                .take(promised(1, Duration.ZERO, null, until))
                .take(scan(2, START.plus(HOUR), state, substate, null));

        story.at(until.plus(Duration.ofDays(2))).ring();

        assertThat(story.timesTold("PROMISE_BROKEN")).isZero();
    }

    @Test
    void aLateParcelStaysLateUntilItArrives() {
        Instant until = START.plus(Duration.ofHours(20));
        Instant late = until.plus(Duration.ofDays(1));
        story.take(labelIssued("US"))
                .take(scan(1, START, "IN_TRANSIT", "moving", null))
                .take(promised(2, Duration.ZERO, null, until))
                .at(late)
                .ring();

        story.take(scan(3, late.plus(HOUR), "IN_TRANSIT", "arrived_hub", null));
        assertThat(story.caseOf("delay").isOpen()).isTrue();

        story.take(scan(4, late.plus(HOUR.multipliedBy(2)), "DELIVERED", "recipient", null));
        assertThat(story.caseOf("delay").state()).isEqualTo(CaseState.RESOLVED);
        assertThat(story.nextDue()).isEqualTo(late.plus(Duration.ofDays(14)));
    }

    @Test
    void aPromiseThatAPersonSettledIsRaisedAgainOnlyByANewPromise() {
        Instant until = START.plus(Duration.ofHours(20));
        Instant late = until.plus(Duration.ofDays(1));
        story.take(labelIssued("US"))
                .take(scan(1, START, "IN_TRANSIT", "moving", null))
                .take(promised(2, Duration.ZERO, null, until))
                .at(late)
                .ring();
        story.order(new DeskOrder.Resolve(story.caseOf("delay").id(), "p", null, "TOLD", "merchant knows"));
        story.at(late.plus(HOUR)).ring();
        assertThat(story.caseOf("delay").state()).isEqualTo(CaseState.RESOLVED);

        story.take(promised(3, Duration.ZERO, null, late))
                .at(late.plus(Duration.ofDays(1)))
                .ring();

        assertThat(story.caseOf("delay").state()).isEqualTo(CaseState.REOPENED);
    }

    @Test
    void whatACarrierReportsExplainsTheLatenessToo() {
        Instant until = START.plus(Duration.ofHours(20));
        story.take(labelIssued("US"))
                .take(promised(1, Duration.ZERO, null, until))
                .take(scan(2, HOUR, "EXCEPTION", "held", "HELD"));

        story.at(until.plus(Duration.ofDays(2))).ring();
        assertThat(story.timesTold("PROMISE_BROKEN")).isZero();

        story.take(scan(3, Duration.between(START, story.now()), "IN_TRANSIT", "resumed", null))
                .ring();
        assertThat(story.timesTold("PROMISE_BROKEN")).isEqualTo(1);
    }
}
