package io.waymark.tracking.shipment.domain;

import static io.waymark.tracking.shipment.domain.Journeys.node;
import static io.waymark.tracking.shipment.domain.State.AVAILABLE_FOR_PICKUP;
import static io.waymark.tracking.shipment.domain.State.CANCELLED;
import static io.waymark.tracking.shipment.domain.State.CREATED;
import static io.waymark.tracking.shipment.domain.State.DELIVERED;
import static io.waymark.tracking.shipment.domain.State.DELIVERY_FAILED;
import static io.waymark.tracking.shipment.domain.State.EXPIRED;
import static io.waymark.tracking.shipment.domain.State.INFO_RECEIVED;
import static io.waymark.tracking.shipment.domain.State.IN_TRANSIT;
import static io.waymark.tracking.shipment.domain.State.LABELED;
import static io.waymark.tracking.shipment.domain.State.LOST;
import static io.waymark.tracking.shipment.domain.State.OUT_FOR_DELIVERY;
import static io.waymark.tracking.shipment.domain.State.PICKED_UP;
import static io.waymark.tracking.shipment.domain.State.RETURNED;
import static io.waymark.tracking.shipment.domain.State.RETURNING;
import static io.waymark.tracking.shipment.domain.State.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The rules that real provider data forces on the fold. */
class StandingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void ourOwnFactsHoldUntilACarrierSpeaks() {
        assertThat(standing(new OrderFacts(NOW, null, null)).status().state()).isEqualTo(CREATED);
        assertThat(standing(new OrderFacts(NOW, NOW, null)).status().state()).isEqualTo(LABELED);
        assertThat(standing(new OrderFacts(NOW, NOW, NOW)).status().state()).isEqualTo(CANCELLED);
        assertThat(standing(new OrderFacts(NOW, NOW, NOW), node(1, PICKED_UP))
                        .status()
                        .state())
                .isEqualTo(PICKED_UP);
    }

    @Test
    void aLateOldNodeChangesNothing() {
        assertThat(state(node(5, OUT_FOR_DELIVERY), node(2, IN_TRANSIT))).isEqualTo(OUT_FOR_DELIVERY);
    }

    @Test
    void anInformationalNodeMovesNothing() {
        assertThat(state(node(1, IN_TRANSIT), node(2, null))).isEqualTo(IN_TRANSIT);
    }

    @Test
    void aNodeAfterADeliveryContradictsItAndKeepsIt() {
        Standing standing =
                standing(OrderFacts.NONE, node(1, DELIVERED), node(2, AVAILABLE_FOR_PICKUP), node(3, IN_TRANSIT));

        assertThat(standing.status().state()).isEqualTo(IN_TRANSIT);
        Contradiction contradiction = Objects.requireNonNull(standing.contradiction());
        assertThat(contradiction.delivery()).isEqualTo(node(1, DELIVERED));
        assertThat(contradiction.against()).isEqualTo(node(2, AVAILABLE_FOR_PICKUP));
    }

    @Test
    void aSecondDeliveryEndsTheContradiction() {
        Standing standing = standing(OrderFacts.NONE, node(1, DELIVERED), node(2, DELIVERY_FAILED), node(3, DELIVERED));

        assertThat(standing.status().state()).isEqualTo(DELIVERED);
        assertThat(standing.conflict()).isFalse();
    }

    @Test
    void deliveredOnTheWayBackIsReturned() {
        assertThat(state(node(1, RETURNING), node(2, IN_TRANSIT), node(3, DELIVERED)))
                .isEqualTo(RETURNED);
        assertThat(standing(OrderFacts.NONE, node(1, DELIVERED), node(2, RETURNING), node(3, DELIVERED))
                        .conflict())
                .isTrue();
    }

    @Test
    void expiredAndLostParcelsComeBackWithANewerNode() {
        assertThat(state(node(1, EXPIRED), node(2, IN_TRANSIT))).isEqualTo(IN_TRANSIT);
        assertThat(state(node(1, LOST), node(2, OUT_FOR_DELIVERY))).isEqualTo(OUT_FOR_DELIVERY);
    }

    @Test
    void silenceTakesNothingBack() {
        assertThat(state(node(1, DELIVERED), node(9, EXPIRED))).isEqualTo(DELIVERED);
        assertThat(state(node(1, IN_TRANSIT), node(9, UNKNOWN))).isEqualTo(IN_TRANSIT);
        assertThat(state(node(1, IN_TRANSIT), node(9, EXPIRED))).isEqualTo(EXPIRED);
    }

    @Test
    void aReturnStaysOneWhateverItsCarrierSaysOfItsWay() {
        Standing standing =
                standing(OrderFacts.NONE, node(1, RETURNING), node(2, INFO_RECEIVED), node(3, OUT_FOR_DELIVERY));

        assertThat(standing.status().state()).isEqualTo(RETURNING);
        assertThat(standing.status().substate()).isEqualTo("sub_RETURNING");
        assertThat(state(node(1, RETURNING), node(2, DELIVERED), node(3, IN_TRANSIT)))
                .isEqualTo(RETURNING);
        assertThat(state(node(1, RETURNING), node(2, LOST), node(3, IN_TRANSIT)))
                .isEqualTo(RETURNING);
    }

    @Test
    void labelDataNeverTakeBackAScan() {
        assertThat(state(node(1, IN_TRANSIT), node(2, INFO_RECEIVED))).isEqualTo(IN_TRANSIT);
        assertThat(standing(OrderFacts.NONE, node(1, DELIVERED), node(2, INFO_RECEIVED))
                        .conflict())
                .isFalse();
        assertThat(state(node(1, IN_TRANSIT), node(2, EXPIRED), node(3, INFO_RECEIVED)))
                .isEqualTo(INFO_RECEIVED);
    }

    private static State state(Node... nodes) {
        return standing(OrderFacts.NONE, nodes).status().state();
    }

    private static Standing standing(OrderFacts facts, Node... nodes) {
        return Standing.of(facts, History.of(List.of(nodes)));
    }
}
