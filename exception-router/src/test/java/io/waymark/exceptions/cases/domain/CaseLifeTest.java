package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.decided;
import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Rule;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.classify.domain.Signal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseLifeTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final ShipmentStory story = new ShipmentStory();

    @Test
    void troubleOpensOneCaseAndSaysWhy() {
        story.take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"));

        ExceptionCase opened = story.caseOf("address");
        assertThat(opened.state()).isEqualTo(CaseState.OPEN);
        assertThat(opened.routing().owner()).isEqualTo(Owner.SUPPORT);
        assertThat(opened.routing().rule()).isEqualTo(Rule.CARRIER_CODE);
        assertThat(opened.clocks().firstResponseDue()).isEqualTo(story.now().plus(HOUR));
        assertThat(story.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Opened", "Routed");
    }

    @Test
    void theNodeAndTheStateItDecidesAreOneOccurrence() {
        story.take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"))
                .take(decided(2, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT", false));

        assertThat(story.caseOf("address").occurrences()).isEqualTo(1);
        assertThat(story.dossier.newTimeline())
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.OCCURRED)
                .hasSize(1);
    }

    @Test
    void moreOfTheFamilyJoinsAndTheGraverOneNamesTheCase() {
        story.take(scan(1, HOUR, "IN_TRANSIT", "address_corrected", "ADDR_CORRECTED"));
        assertThat(story.caseOf("address").routing().owner()).isEqualTo(Owner.FINANCE);

        story.take(scan(2, HOUR.multipliedBy(2), "EXCEPTION", "address", "ADDR_INCORRECT"));

        ExceptionCase joined = story.caseOf("address");
        assertThat(joined.routing().code()).isEqualTo("ADDR_INCORRECT");
        assertThat(joined.routing().owner()).isEqualTo(Owner.SUPPORT);
        assertThat(joined.occurrences()).isEqualTo(2);
        assertThat(story.events())
                .filteredOn(CaseEvent.Opened.class::isInstance)
                .hasSize(1);
        assertThat(story.events()).last().isInstanceOfSatisfying(CaseEvent.Routed.class, routed -> assertThat(
                        routed.previous())
                .isEqualTo(Owner.FINANCE));
    }

    @Test
    void recoveryResolvesAndARelapseReopensTheSameCase() {
        story.take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"))
                .take(scan(2, HOUR.multipliedBy(2), "OUT_FOR_DELIVERY", "with_courier", null));
        ExceptionCase resolved = story.caseOf("address");
        assertThat(resolved.state()).isEqualTo(CaseState.RESOLVED);
        assertThat(resolved.resolution()).isNotNull().satisfies(end -> assertThat(end.automatic())
                .isTrue());

        story.take(scan(3, HOUR.multipliedBy(3), "EXCEPTION", "address", "ADDR_INCORRECT"));

        ExceptionCase reopened = story.caseOf("address");
        assertThat(reopened.id()).isEqualTo(resolved.id());
        assertThat(reopened.state()).isEqualTo(CaseState.REOPENED);
        assertThat(reopened.handling().reopenings()).isEqualTo(1);
    }

    @Test
    void anOldNodeNeitherOpensNorReopensWhatIsAlreadyOver() {
        story.take(scan(2, HOUR.multipliedBy(5), "DELIVERED", "recipient", null))
                .take(scan(3, HOUR, "DELIVERY_FAILED", "refused", "RCPT_REFUSED"));

        assertThat(story.dossier.cases()).isEmpty();
        assertThat(story.dossier.newTimeline()).singleElement().satisfies(entry -> {
            assertThat(entry.caseId()).isNull();
            assertThat(entry.text()).startsWith("RCPT_REFUSED");
        });
    }

    @Test
    void whatAPersonOpensAgainStaysOpenUntilSomethingNewerEndsIt() {
        story.take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"))
                .at(HOUR.multipliedBy(2))
                .take(scan(2, HOUR.multipliedBy(2), "OUT_FOR_DELIVERY", "with_courier", null));
        ExceptionCase resolved = story.caseOf("address");

        story.at(HOUR.multipliedBy(3))
                .order(new DeskOrder.Reopen(resolved.id(), "support-1", null, "the customer says it never came"))
                .take(scan(3, HOUR.multipliedBy(4), "IN_TRANSIT", "moving", null))
                .ring();

        ExceptionCase reopened = story.caseOf("address");
        assertThat(reopened.id()).isEqualTo(resolved.id());
        assertThat(reopened.state()).isEqualTo(CaseState.REOPENED);
        assertThat(reopened.clocks().firstResponseDue())
                .isEqualTo(ShipmentStory.START.plus(HOUR.multipliedBy(3)).plus(HOUR));
        assertThat(story.events()).last().isInstanceOf(CaseEvent.Reopened.class);

        story.at(HOUR.multipliedBy(5)).take(scan(4, HOUR.multipliedBy(5), "DELIVERED", "recipient", null));

        assertThat(story.caseOf("address").state()).isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void onlyWhatIsResolvedIsOpenedAgainByAPerson() {
        story.take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"));
        ExceptionCase open = story.caseOf("address");
        DeskOrder again = new DeskOrder.Reopen(open.id(), "support-1", null, "it is still wrong");

        assertThat(story.order(again).caseOf("address").state()).isEqualTo(CaseState.OPEN);

        story.order(new DeskOrder.Close(open.id(), "support-1", null, "given up"))
                .order(again);
        assertThat(story.caseOf("address").state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aNoteIsALineOfTheStoryAndNothingElse() {
        story.take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"));
        ExceptionCase before = story.caseOf("address");
        int told = story.events().size();

        story.order(new DeskOrder.Note(before.id(), "support-1", null, "the carrier looks for it"));

        assertThat(story.caseOf("address")).isEqualTo(before);
        assertThat(story.events()).hasSize(told);
        assertThat(story.dossier.newTimeline()).last().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(TimelineEntry.Kind.NOTED);
            assertThat(line.text()).isEqualTo("the carrier looks for it");
        });
    }

    @Test
    void whatWasClosedForGoodIsNotReopened() {
        story.take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"));
        ExceptionCase first = story.caseOf("address");
        story.order(new DeskOrder.Close(first.id(), "support-1", null, "the customer gave the parcel up"));
        assertThat(story.caseOf("address").state()).isEqualTo(CaseState.CLOSED);
        assertThat(story.events()).last().isInstanceOf(CaseEvent.Resolved.class);

        story.take(scan(2, HOUR.multipliedBy(2), "EXCEPTION", "address", "ADDR_INCORRECT"));

        assertThat(story.caseOf("address").id()).isNotEqualTo(first.id());
        assertThat(story.caseOf("address").state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void whatHasEndedIsClosedWithItsFirstEndAndToldOnce() {
        story.take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"));
        ExceptionCase first = story.caseOf("address");
        story.order(new DeskOrder.Resolve(first.id(), "support-1", null, "SOLVED", "called"))
                .order(new DeskOrder.Close(first.id(), "support-2", null, "it is over"));

        assertThat(story.caseOf("address").state()).isEqualTo(CaseState.CLOSED);
        assertThat(story.caseOf("address").resolution()).extracting("note").isEqualTo("called");
        assertThat(story.events())
                .filteredOn(CaseEvent.Resolved.class::isInstance)
                .hasSize(1);
    }

    @Test
    void afterFourteenDaysTheCaseClosesAndTroubleIsANewOne() {
        story.take(scan(1, HOUR, "EXCEPTION", "address", "ADDR_INCORRECT"))
                .take(scan(2, HOUR.multipliedBy(2), "OUT_FOR_DELIVERY", "with_courier", null));
        ExceptionCase first = story.caseOf("address");

        story.at(Duration.ofDays(15)).ring();
        assertThat(story.caseOf("address").state()).isEqualTo(CaseState.CLOSED);
        story.take(scan(3, Duration.ofDays(15), "EXCEPTION", "address", "ADDR_INCORRECT"));

        assertThat(story.caseOf("address").id()).isNotEqualTo(first.id());
        assertThat(story.caseOf("address").state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void theSecondFailedAttemptRaisesTheSeverity() {
        story.take(scan(1, HOUR, "DELIVERY_FAILED", "unavailable", "RCPT_UNAVAILABLE"));
        assertThat(story.caseOf("failed delivery").routing().severity()).isEqualTo(Severity.MEDIUM);

        story.take(scan(2, Duration.ofHours(25), "DELIVERY_FAILED", "unavailable", "RCPT_UNAVAILABLE"));

        assertThat(story.caseOf("failed delivery").routing().severity()).isEqualTo(Severity.HIGH);
        assertThat(story.dossier.newTimeline())
                .extracting(TimelineEntry::kind)
                .contains(TimelineEntry.Kind.SEVERITY_CHANGED);
    }

    @Test
    void aDeliveryAfterTheParcelTurnedBackDoesNotCountAsDelivered() {
        story.take(scan(1, HOUR, "DELIVERY_FAILED", "refused", "RCPT_REFUSED"))
                .take(scan(2, HOUR.multipliedBy(2), "RETURNING", "in_transit", "RETURN_STARTED"))
                .take(scan(3, HOUR.multipliedBy(3), "DELIVERED", "unspecified", null));

        assertThat(story.caseOf("failed delivery").isOpen()).isTrue();
    }

    @Test
    void aContradictionEndsAfterADayOfConsistency() {
        story.take(decided(1, HOUR, "DELIVERED", "recipient", null, false))
                .take(new Fact.Contradiction(
                        ShipmentStory.SHIPMENT,
                        new UUID(5, 5),
                        new UUID(7, 7),
                        "m1",
                        2,
                        ShipmentStory.START.plus(HOUR),
                        ShipmentStory.START.plus(HOUR.multipliedBy(2)),
                        "DELIVERY_FAILED",
                        ShipmentStory.START.plus(HOUR.multipliedBy(2))));
        assertThat(story.caseOf("integrity").routing().code()).isEqualTo("STATE_CONFLICT");

        story.take(decided(3, HOUR.multipliedBy(3), "DELIVERED", "recipient", null, false));
        assertThat(story.at(Duration.ofHours(26)).ring().caseOf("integrity").isOpen())
                .isTrue();

        assertThat(story.at(Duration.ofHours(27)).ring().caseOf("integrity").state())
                .isEqualTo(CaseState.RESOLVED);
    }

    @ParameterizedTest
    @CsvSource({
        "RETURNING, in_transit, RETURN_STARTED, return, REFUND_BOOKED,   NO_CHARGE_EXPECTED",
        "RETURNED,  sender,     RETURNED,       return, REFUND_BOOKED,   NO_CHARGE_EXPECTED",
        "CANCELLED, voided,     CANCELLED,      order,  NO_CHARGE_EXPECTED, REFUND_BOOKED",
    })
    void moneyEndsTheCaseThatWaitsForItHoweverEarlyItCame(
            String state, String substate, String code, String family, Signal awaited, Signal other) {
        Fact trouble = scan(1, HOUR.multipliedBy(2), state, substate, code);
        story.take(trouble).take(ShipmentStory.booked(other, HOUR.multipliedBy(3)));
        assertThat(story.caseOf(family).isOpen()).isTrue();

        story.take(ShipmentStory.booked(awaited, HOUR));
        assertThat(story.caseOf(family).state()).isEqualTo(CaseState.RESOLVED);

        ShipmentStory paidFirst = new ShipmentStory();
        paidFirst.take(ShipmentStory.booked(awaited, HOUR)).take(trouble);
        assertThat(paidFirst.dossier.caseOf(family)).isEmpty();
    }

    @Test
    void aCancellationBeforeAnyCarrierWasBookedLeavesNothingToFinance() {
        story.take(decided(1, HOUR, "CANCELLED", "by_merchant", "CANCELLED", false));
        assertThat(story.caseOf("order").isOpen()).isTrue();

        story.take(ShipmentStory.orderCancelled(HOUR, false));

        assertThat(story.caseOf("order").state()).isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void aParcelThatMovesAfterItsOrderWasCancelledIsAMismatchUntilTheCarrierAgrees() {
        story.take(ShipmentStory.orderCancelled(HOUR))
                .take(scan(1, HOUR.multipliedBy(2), "IN_TRANSIT", "moving", null));
        assertThat(story.caseOf("integrity").routing().code()).isEqualTo("STATUS_MISMATCH");

        story.take(scan(2, HOUR.multipliedBy(3), "CANCELLED", "voided", "CANCELLED"));

        assertThat(story.caseOf("integrity").state()).isEqualTo(CaseState.RESOLVED);
    }
}
