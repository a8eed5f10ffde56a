package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.decided;
import static io.waymark.exceptions.cases.domain.ShipmentStory.orderCancelled;
import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static io.waymark.exceptions.cases.domain.ShipmentStory.waybillVoided;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Cancelled here and moving there, alive here and cancelled there: each is a mismatch for as long as both stand. */
class BothSidesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Fact CANCELLED_HERE = orderCancelled(HOUR.multipliedBy(2));
    private static final Fact MOVED = scan(1, HOUR.multipliedBy(3), "IN_TRANSIT", "moving", null);
    private static final Fact CANCELLED_THERE = scan(2, HOUR.multipliedBy(4), "CANCELLED", "by_carrier", "CANCELLED");

    /** What ends a mismatch of a carrier that cancelled by itself, whenever it happened. */
    static final List<Fact> ENDS_OF_LIVING_HERE = List.of(
            CANCELLED_HERE,
            waybillVoided(HOUR),
            scan(3, HOUR.multipliedBy(5), "PICKED_UP", "accepted", null),
            scan(3, HOUR, "DELIVERED", "recipient", null));

    /** What ends a mismatch of a parcel that moves although its order was cancelled. */
    static final List<Fact> ENDS_OF_MOVING_THERE =
            List.of(CANCELLED_THERE, scan(3, HOUR.multipliedBy(5), "RETURNED", "sender", "RETURNED"));

    private final ShipmentStory story = new ShipmentStory();

    @Test
    void aCarrierThatCancelsAnOrderThatLivesIsAMismatch() {
        story.take(CANCELLED_THERE);

        assertThat(mismatch().routing().explanation()).contains("the carrier cancelled");
        assertThat(mismatch().isOpen()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("ENDS_OF_LIVING_HERE")
    void itEndsWhenBothSidesAgree(Fact end) {
        story.take(CANCELLED_THERE).take(end);
        assertThat(mismatch().state()).isEqualTo(CaseState.RESOLVED);

        ShipmentStory endFirst = new ShipmentStory().take(end).take(CANCELLED_THERE);
        assertThat(endFirst.dossier.caseOf("integrity")).isEmpty();
        assertThat(endFirst.dossier.newTimeline()).noneMatch(line -> line.text().startsWith("STATUS_MISMATCH"));
    }

    @ParameterizedTest
    @FieldSource("ENDS_OF_MOVING_THERE")
    void aParcelThatMovesUnderACancelledOrderIsAMismatchUntilTheCarrierGivesItBack(Fact end) {
        story.take(CANCELLED_HERE).take(MOVED);
        assertThat(mismatch().routing().explanation()).contains("the order was cancelled");
        assertThat(mismatch().isOpen()).isTrue();

        story.take(end);

        assertThat(mismatch().state()).isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void itComesBackWhenTheParcelMovesOnceMore() {
        story.take(CANCELLED_HERE)
                .take(MOVED)
                .take(CANCELLED_THERE)
                .take(scan(4, HOUR.multipliedBy(6), "IN_TRANSIT", "moving", null));

        assertThat(mismatch().state()).isEqualTo(CaseState.REOPENED);
        assertThat(mismatch().occurrences()).isEqualTo(1);
    }

    @Test
    void ourOwnCancellationIsNotTheCarriers() {
        story.take(decided(1, HOUR.multipliedBy(2), "CANCELLED", "by_merchant", "CANCELLED", false));

        assertThat(story.dossier.caseOf("integrity")).isEmpty();
    }

    private ExceptionCase mismatch() {
        ExceptionCase found = story.caseOf("integrity");
        assertThat(found.routing().code()).isEqualTo("STATUS_MISMATCH");
        return found;
    }
}
