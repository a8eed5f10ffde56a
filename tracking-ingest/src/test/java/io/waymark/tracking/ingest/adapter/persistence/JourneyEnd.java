package io.waymark.tracking.ingest.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NumberReuse;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import io.waymark.tracking.shipment.domain.Status;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must be the same however a journey was heard. */
record JourneyEnd(
        Set<Leg> legs,
        @Nullable Leg namedBy,
        @Nullable OrderLink link,
        OrderFacts facts,
        Status status,
        boolean conflict,
        @Nullable Estimate estimate,
        @Nullable NumberReuse reuse,
        List<Node> history,
        Set<String> published,
        @Nullable String lastTold) {

    /** Hears arrivals one after the other; there must be one shipment in the end, and each step must be told in order. */
    static JourneyEnd of(List<Journey.Arrival> arrivals) {
        InMemoryShipments world = new InMemoryShipments();
        arrivals.forEach(world::take);
        assertThat(world.shipments()).as("one parcel").hasSize(1);
        Shipment shipment = world.shipments().values().iterator().next();
        History history = History.of(world.nodesOf(shipment.id()), InMemoryShipments.RULES);
        Set<String> published = new TreeSet<>();
        String last = null;
        long version = 0;
        for (ShipmentFact fact : world.facts()) {
            assertThat(fact.version()).as("no gap").isEqualTo(version == 0 ? fact.version() : version + 1);
            version = fact.version();
            switch (fact) {
                case ShipmentFact.NodeRecorded recorded ->
                    assertThat(published.add(recorded.node().id()))
                            .as("told once")
                            .isTrue();
                case ShipmentFact.StatusChanged changed ->
                    last = told(
                            changed.standing().status(),
                            changed.standing().conflict(),
                            changed.shipment().estimate(),
                            changed.shipment().reuse());
                case ShipmentFact.ConflictDetected detected ->
                    assertThat(detected.contradiction().delivery()).isNotNull();
            }
        }
        if (shipment.isPublished()) {
            assertThat(version).isEqualTo(shipment.version());
            assertThat(last)
                    .isEqualTo(told(shipment.status(), shipment.conflict(), shipment.estimate(), shipment.reuse()));
            assertThat(published)
                    .isEqualTo(new TreeSet<>(history.visible(shipment.facts()).stream()
                            .map(Node::id)
                            .toList()));
        } else {
            assertThat(world.facts()).isEmpty();
        }
        return new JourneyEnd(
                Set.copyOf(world.legs().keySet()),
                shipment.leg(),
                shipment.link(),
                shipment.facts(),
                shipment.status(),
                shipment.conflict(),
                shipment.estimate(),
                shipment.reuse(),
                history.inOrder(),
                published,
                last);
    }

    private static String told(
            Status status, boolean conflict, @Nullable Estimate estimate, @Nullable NumberReuse reuse) {
        return status
                + (conflict ? " in conflict " : " ")
                + (estimate == null ? "" : estimate.from() + "/" + estimate.until())
                + (reuse == null ? "" : reuse);
    }
}
