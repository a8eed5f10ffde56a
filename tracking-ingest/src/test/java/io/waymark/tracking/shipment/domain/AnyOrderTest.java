package io.waymark.tracking.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.Soak;
import io.waymark.tracking.shipment.domain.ShipmentFact.NodeRecorded;
import io.waymark.tracking.shipment.domain.ShipmentFact.StatusChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten thousand ways to hear the same journey must end the same: state, substate, conflict, and the set of scans. */
class AnyOrderTest {
    private static final int JOURNEYS = Soak.of(5_000);
    private static final int WAYS = 20;
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final OrderLink LINK = new OrderLink("WM1", new UUID(0, 1), "m-1", "R-1");
    private static final OrderFacts FACTS = new OrderFacts(NOW, NOW, null);

    private record End(Status status, boolean conflict, TreeSet<String> scans, List<Node> history) {}

    @Test
    void permutedRepeatedAndSplitPushesEndTheSame() {
        for (int seed = 0; seed < JOURNEYS; seed++) {
            Journeys journeys = new Journeys(seed);
            List<Node> journey = journeys.journey();
            List<List<Node>> pushes = journeys.pushes(journey);
            End expected = hear(pushes, true);
            for (int way = 0; way < WAYS; way++) {
                assertThat(hear(journeys.cutAnew(pushes), way % 2 == 0))
                        .as("seed %d, way %d", seed, way)
                        .isEqualTo(expected);
            }
            assertThat(expected.scans()).hasSize(journey.size());
        }
    }

    /** Hears pushes one by one, the waybill before the first of them or only after the last. */
    private static End hear(List<List<Node>> pushes, boolean linkedFirst) {
        Shipment shipment = Shipment.parked(new UUID(0, 7), Journeys.LEG);
        History history = History.of(List.of());
        List<ShipmentFact> facts = new ArrayList<>();
        if (linkedFirst) {
            shipment = link(shipment, history, facts);
        }
        for (List<Node> push : pushes) {
            ShipmentUpdate update = ShipmentUpdate.told(shipment, history, push, NOW);
            facts.addAll(update.facts());
            shipment = update.after();
        }
        if (!linkedFirst) {
            shipment = link(shipment, history, facts);
        }
        assertThat(facts).extracting(ShipmentFact::version).isSorted().doesNotHaveDuplicates();
        Status last = lastStatus(facts);
        assertThat(last).isEqualTo(shipment.status());
        TreeSet<String> scans = new TreeSet<>();
        facts.forEach(fact -> {
            if (fact instanceof NodeRecorded recorded) {
                assertThat(scans.add(recorded.node().id())).as("told once").isTrue();
            }
        });
        return new End(shipment.status(), shipment.conflict(), scans, history.inOrder());
    }

    private static Shipment link(Shipment shipment, History history, List<ShipmentFact> facts) {
        ShipmentUpdate update = ShipmentUpdate.ordered(
                shipment, history, Report.NOTHING, new OrderNews(LINK, Journeys.LEG, FACTS), NOW);
        facts.addAll(update.facts());
        return update.after();
    }

    private static @Nullable Status lastStatus(List<ShipmentFact> facts) {
        @Nullable Status last = null;
        for (ShipmentFact fact : facts) {
            if (fact instanceof StatusChanged changed) {
                last = changed.standing().status();
            }
        }
        return last;
    }
}
