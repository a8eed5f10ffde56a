package io.waymark.tracking.shipment.domain;

import static io.waymark.tracking.shipment.domain.State.DELIVERED;
import static io.waymark.tracking.shipment.domain.State.INFO_RECEIVED;
import static io.waymark.tracking.shipment.domain.State.IN_TRANSIT;
import static io.waymark.tracking.shipment.domain.State.LABELED;
import static io.waymark.tracking.shipment.domain.State.OUT_FOR_DELIVERY;
import static io.waymark.tracking.shipment.domain.State.PICKED_UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.shipment.domain.EarlierParcels.Tolerance;
import io.waymark.tracking.shipment.domain.NumberReuse.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which scans from before a waybill are another parcel's. */
class EarlierParcelsTest {
    private static final int DAY = 24;
    private static final Instant ISSUED = Journeys.node(0, null).occurredAt().toInstant();
    private static final OrderFacts FACTS = new OrderFacts(ISSUED, ISSUED, null);
    private static final EarlierParcels RULE = new EarlierParcels(
            Map.of("SLOW", new Tolerance(Duration.ofDays(40), Duration.ofDays(40))),
            new Tolerance(Duration.ofDays(3), Duration.ofDays(14)));

    @Test
    void aDeliveryMonthsBeforeTheWaybillIsAnotherParcels() {
        History history = history(node(-310 * DAY, PICKED_UP), node(-307 * DAY, DELIVERED));

        assertThat(Standing.of(FACTS, history).status().state()).isEqualTo(LABELED);
        assertThat(reuse(history)).isEqualTo(new NumberReuse(Verdict.OPEN, at(-307 * DAY)));
    }

    @Test
    void theNewParcelsScansGiveTheState() {
        History history = history(node(-310 * DAY, DELIVERED), node(-2, INFO_RECEIVED), node(5, PICKED_UP));

        assertThat(Standing.of(FACTS, history).status().state()).isEqualTo(PICKED_UP);
        assertThat(history.visible(FACTS)).extracting(Node::state).containsExactly(INFO_RECEIVED, PICKED_UP);
        assertThat(reuse(history)).isEqualTo(new NumberReuse(Verdict.SCANNED, at(-310 * DAY)));
    }

    @Test
    void aWordBeforeThePickUpIsNoScanOfTheNewParcel() {
        assertThat(reuse(history(node(-310 * DAY, DELIVERED), node(1, INFO_RECEIVED))))
                .isEqualTo(new NumberReuse(Verdict.OPEN, at(-310 * DAY)));
    }

    @Test
    void anOrderThatCameLateHasNoEarlierParcel() {
        assertThat(reuse(history(
                        node(-30 * DAY, PICKED_UP),
                        node(-22 * DAY, IN_TRANSIT),
                        node(-10 * DAY, IN_TRANSIT),
                        node(-2 * DAY, OUT_FOR_DELIVERY),
                        node(-DAY, DELIVERED))))
                .isNull();
    }

    @Test
    void whatEndedIsAnotherParcelsSoonerThanWhatIsUnderWay() {
        assertThat(reuse(history(node(-12 * DAY, IN_TRANSIT)))).isNull();
        assertThat(reuse(history(node(-12 * DAY, IN_TRANSIT), node(-5 * DAY, DELIVERED))))
                .isEqualTo(new NumberReuse(Verdict.OPEN, at(-5 * DAY)));
        assertThat(reuse(history(node(-15 * DAY, IN_TRANSIT)))).isEqualTo(new NumberReuse(Verdict.OPEN, at(-15 * DAY)));
    }

    @Test
    void aCarrierMayHaveATolerantRowOfItsOwn() {
        Node slow = node(-30 * DAY, DELIVERED);
        Node ofSlow =
                new Node(slow.id(), new Leg("SLOW", "S1"), slow.timing(), slow.wording(), slow.meaning(), slow.place());

        assertThat(reuse(history(ofSlow))).isNull();
    }

    @Test
    void withoutAWaybillNothingIsEarlier() {
        History history = history(node(-310 * DAY, DELIVERED));

        assertThat(history.reuse(OrderFacts.NONE)).isNull();
        assertThat(Standing.of(OrderFacts.NONE, history).status().state()).isEqualTo(DELIVERED);
    }

    @Test
    void whatAPersonCallsOneParcelCountsAsOne() {
        History history = history(node(-310 * DAY, DELIVERED));
        OrderFacts decided = FACTS.and(OrderFacts.sameParcel(ISSUED));

        assertThat(Standing.of(decided, history).status().state()).isEqualTo(DELIVERED);
        assertThat(history.reuse(decided)).isEqualTo(new NumberReuse(Verdict.SAME_PARCEL, at(-310 * DAY)));
    }

    private static Node node(int hour, State state) {
        return Journeys.node(hour, state);
    }

    private static Instant at(int hour) {
        return node(hour, DELIVERED).occurredAt().toInstant();
    }

    private static @Nullable NumberReuse reuse(History history) {
        return history.reuse(FACTS);
    }

    private static History history(Node... nodes) {
        return History.of(List.of(nodes), new HistoryRules(PreAdvice.SHOWN, RULE, NodeLimit.NONE));
    }
}
