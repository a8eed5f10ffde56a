package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.START;
import static io.waymark.exceptions.cases.domain.ShipmentStory.labelIssued;
import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Owner;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The clocks of a label that nobody scans. */
class LabelClocksTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private final ShipmentStory story = new ShipmentStory();

    @Test
    void aNumberThatNobodyEverSawIsFirstOperationsAndAfterADayTheTechnicalDesks() {
        story.take(labelIssued("CN"));
        story.at(Duration.ofDays(2)).ring();
        assertThat(story.onlyCase().routing().owner()).isEqualTo(Owner.OPERATIONS);

        story.at(Duration.ofDays(3).minus(SECOND)).ring();
        assertThat(story.onlyCase().routing().code()).isEqualTo("STALL_LABEL");

        story.at(Duration.ofDays(3)).ring();
        assertThat(story.onlyCase().routing().code()).isEqualTo("NOT_FOUND_72H");
        assertThat(story.onlyCase().routing().owner()).isEqualTo(Owner.TECHNICAL);
        assertThat(story.timesTold("NOT_FOUND_72H")).isEqualTo(1);
    }

    @Test
    void theFirstTraceGivesTheCaseBackAndTheFirstScanEndsIt() {
        story.take(labelIssued("CN")).at(Duration.ofDays(3)).ring();

        // The carrier may have made its data before our label.
        story.take(scan(1, START.minus(HOUR), "INFO_RECEIVED", "announced", null));
        assertThat(story.onlyCase().routing().code()).isEqualTo("STALL_LABEL");
        assertThat(story.onlyCase().routing().owner()).isEqualTo(Owner.OPERATIONS);

        story.take(scan(2, START.plus(HOUR), "PICKED_UP", "accepted", null));
        assertThat(story.onlyCase().state()).isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void aNumberThatTheCarrierKnowsIsNotMissed() {
        story.take(labelIssued("CN")).take(scan(1, START.plus(HOUR), "INFO_RECEIVED", "announced", null));

        story.at(Duration.ofHours(73)).ring();

        assertThat(story.onlyCase().routing().code()).isEqualTo("STALL_LABEL");
        assertThat(story.timesTold("NOT_FOUND_72H")).isZero();
    }

    @Test
    void whatAPersonSettledIsNoExcuseForTheNextClockOfTheSameSilence() {
        story.take(labelIssued("CN")).at(Duration.ofDays(2)).ring();
        story.order(new DeskOrder.Resolve(story.onlyCase().id(), "p", null, "HANDED_OVER", "picked up today"));
        story.at(Duration.ofHours(71)).ring();
        assertThat(story.onlyCase().state()).isEqualTo(CaseState.RESOLVED);

        story.at(Duration.ofDays(3)).ring();
        assertThat(story.onlyCase().state()).isEqualTo(CaseState.REOPENED);
        assertThat(story.onlyCase().routing().code()).isEqualTo("NOT_FOUND_72H");

        story.order(new DeskOrder.Resolve(story.onlyCase().id(), "p", null, "ASKED", "the carrier looks for it"));
        story.at(Duration.ofDays(60)).ring();
        assertThat(story.onlyCase().isOpen()).isTrue();
        assertThat(story.onlyCase().routing().code()).isEqualTo("EXPIRED");
    }
}
