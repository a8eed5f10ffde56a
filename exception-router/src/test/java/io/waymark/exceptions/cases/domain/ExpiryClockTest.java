package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;
import static io.waymark.exceptions.cases.domain.ShipmentStory.labelIssued;
import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last clock of a parcel. */
class ExpiryClockTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private final ShipmentStory story = new ShipmentStory();

    @Test
    void afterSixtyDaysWithoutNewsTheStalledParcelIsExpired() {
        story.take(labelIssued("US")).take(scan(1, START, "IN_TRANSIT", "moving", null));
        story.at(Duration.ofDays(60).minus(SECOND)).ring();
        ExceptionCase stalled = story.onlyCase();
        assertThat(stalled.routing().code()).isEqualTo("STALL_TRANSIT");

        story.at(Duration.ofDays(60)).ring();
        assertThat(story.onlyCase().id()).isEqualTo(stalled.id());
        assertThat(story.onlyCase().routing().code()).isEqualTo("EXPIRED");
        assertThat(story.onlyCase().routing().severity()).isEqualTo(Severity.HIGH);
        assertThat(story.onlyCase().routing().copyOwners()).containsExactly(Owner.FINANCE);

        story.take(scan(2, START.plus(Duration.ofDays(60)), "IN_TRANSIT", "moving", null));
        assertThat(story.onlyCase().state()).isEqualTo(CaseState.RESOLVED);
    }

    @ParameterizedTest
    @CsvSource({
        "INFO_RECEIVED,        announced",
        "DELIVERY_FAILED,      unspecified",
        "AVAILABLE_FOR_PICKUP, unspecified",
        "CUSTOMS,              handed_over",
        "EXCEPTION,            unspecified",
    })
    void sixtyDaysCountInStatesThatHaveNoOtherClockToo(String state, String substate) {
        Instant last = START.plus(HOUR);
        story.take(labelIssued("US")).take(scan(1, last, state, substate, null));

        story.at(last.plus(Duration.ofDays(60)).minus(SECOND)).ring();
        assertThat(story.timesTold("EXPIRED")).isZero();

        story.at(last.plus(Duration.ofDays(60))).ring();
        assertThat(story.timesTold("EXPIRED")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, recipient",
        "RETURNED,  to_sender",
        "DESTROYED, by_carrier",
        "LOST,      declared",
        "CANCELLED, voided",
        "EXPIRED,   no_change"
    })
    void aParcelWhoseWayHasAnEndDoesNotExpire(String state, String substate) {
        story.take(labelIssued("US"))
                .take(scan(1, START, "PICKED_UP", "accepted", null))
                .take(scan(2, START.plus(HOUR), state, substate, null));

        assertThat(Stall.of(story.dossier, ShipmentStory.POLICY)).isEmpty();
    }
}
