package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeskClocksTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final ShipmentStory story = new ShipmentStory();

    @Test
    void remindsTheOwnerThenTheLeadThenTheManager() {
        story.take(scan(1, Duration.ZERO, "EXCEPTION", "address", "ADDR_INCORRECT"));

        story.at(Duration.ofMinutes(30)).ring();
        story.at(HOUR).ring();
        story.at(HOUR.multipliedBy(2)).ring();
        story.at(HOUR.multipliedBy(3)).ring();

        assertThat(story.events())
                .filteredOn(CaseEvent.Escalated.class::isInstance)
                .extracting("clock", "percent", "told")
                .containsExactly(
                        tuple(DeskClocks.FIRST_RESPONSE, 50, "SUPPORT"),
                        tuple(DeskClocks.FIRST_RESPONSE, 100, "support-lead"),
                        tuple(DeskClocks.FIRST_RESPONSE, 200, "support-manager"));
    }

    @Test
    void whoeverTookTheCaseIsRemindedOfItsEndOnly() {
        story.take(scan(1, Duration.ZERO, "EXCEPTION", "address", "ADDR_INCORRECT"));
        story.order(new DeskOrder.Acknowledge(story.caseOf("address").id(), "p", null));

        story.at(Duration.ofHours(12)).ring();

        assertThat(story.events())
                .filteredOn(CaseEvent.Escalated.class::isInstance)
                .extracting("clock", "percent")
                .containsExactly(tuple(DeskClocks.RESOLVE, 50));
    }

    @Test
    void nobodyIsRemindedWhileTheCaseWaits() {
        story.take(scan(1, Duration.ZERO, "EXCEPTION", "address", "ADDR_INCORRECT"));
        story.order(new DeskOrder.Acknowledge(story.caseOf("address").id(), "p", null));
        story.order(new DeskOrder.Wait(
                story.caseOf("address").id(),
                "p",
                null,
                Waiting.Party.CUSTOMER,
                story.now().plus(Duration.ofHours(20))));

        story.at(Duration.ofHours(19)).ring();
        assertThat(story.events()).noneMatch(CaseEvent.Escalated.class::isInstance);

        story.at(Duration.ofHours(20)).ring().ring();
        assertThat(story.caseOf("address").state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(story.events()).last().isInstanceOf(CaseEvent.Escalated.class);
    }

    @Test
    void aReopenedCaseStartsItsClocksAnew() {
        story.take(scan(1, Duration.ZERO, "EXCEPTION", "address", "ADDR_INCORRECT"))
                .take(scan(2, HOUR, "OUT_FOR_DELIVERY", "with_courier", null))
                .at(Duration.ofDays(2))
                .take(scan(3, Duration.ofDays(2), "EXCEPTION", "address", "ADDR_INCORRECT"));

        assertThat(story.caseOf("address").clocks().firstResponseDue())
                .isEqualTo(story.now().plus(HOUR));
    }
}
