package io.waymark.tracking.shipment.adapter.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.tracking.shipment.ShipmentStore;
import io.waymark.tracking.shipment.application.ShipmentChanges;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Shipment;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A statement for each kind of row, however many there are; numbers that turn out to be one parcel cost further ones. */
@Singleton
public class JdbcShipmentStore implements ShipmentStore {
    private final ShipmentAnnouncements announcements;

    JdbcShipmentStore(ShipmentAnnouncements announcements) {
        this.announcements = announcements;
    }

    @Override
    public Locked lock(Connection connection, Collection<Leg> legs) throws SQLException {
        Map<Leg, Shipment> byLeg = new HashMap<>();
        Map<UUID, List<Node>> nodes = new HashMap<>();
        if (legs.isEmpty()) {
            return new Locked(byLeg, nodes);
        }
        List<Leg> inOrder = legs.stream().distinct().sorted().toList();
        LegRows.ensure(
                        connection,
                        inOrder.stream()
                                .map(leg -> new LegRows.Owner(leg, UuidCreator.getTimeOrderedEpoch()))
                                .toList())
                .forEach((leg, id) -> byLeg.put(leg, Shipment.parked(id, leg)));
        List<Leg> old = inOrder.stream().filter(leg -> !byLeg.containsKey(leg)).toList();
        if (!old.isEmpty()) {
            Map<Leg, Shipment> locked = ShipmentRows.lockByLegs(connection, old);
            locked.values().forEach(shipment -> nodes.put(shipment.id(), List.of()));
            nodes.putAll(NodeRows.of(connection, nodes.keySet()));
            byLeg.putAll(locked);
        }
        return new Locked(byLeg, nodes);
    }

    @Override
    public void write(Connection connection, ShipmentChanges changes, Instant now) throws SQLException {
        if (!changes.united().isEmpty()) {
            unite(connection, changes.united());
        }
        if (!changes.handedOver().isEmpty()) {
            LegRows.handOver(connection, changes.handedOver());
        }
        if (!changes.nodes().isEmpty()) {
            NodeRows.save(connection, changes.nodes());
        }
        if (!changes.shipments().isEmpty()) {
            ShipmentRows.save(connection, changes.shipments(), now);
        }
        announcements.append(connection, changes.facts(), changes.incidents());
    }

    /** A shipment that was made in this transaction has legs and nothing else. */
    private static void unite(Connection connection, Map<UUID, UUID> united) throws SQLException {
        LegRows.move(connection, united);
        if (ShipmentRows.delete(connection, List.copyOf(united.keySet())) > 0) {
            NodeRows.move(connection, united);
        }
    }
}
