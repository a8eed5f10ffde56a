package io.waymark.tracking.shipment.adapter.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.tracking.shipment.OverfullException;
import io.waymark.tracking.shipment.ShipmentStore;
import io.waymark.tracking.shipment.application.ShipmentChanges;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NodeLimit;
import io.waymark.tracking.shipment.domain.Shipment;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A statement for each kind of row, however many there are; numbers that turn out to be one parcel cost further ones. */
@Singleton
public class JdbcShipmentStore implements ShipmentStore {
    private final ShipmentAnnouncements announcements;
    private final NodeLimit limit;

    JdbcShipmentStore(ShipmentAnnouncements announcements, HistoryRules rules) {
        this.announcements = announcements;
        this.limit = rules.limit();
    }

    @Override
    public Map<Leg, Shipment> find(Connection connection, Collection<Leg> legs) throws SQLException {
        return legs.isEmpty() ? Map.of() : ShipmentRows.findByLegs(connection, legs);
    }

    @Override
    public Locked lock(Connection connection, Collection<Leg> legs, boolean patient) throws SQLException {
        Map<Leg, Shipment> byLeg = new HashMap<>();
        Map<UUID, List<Node>> nodes = new HashMap<>();
        if (legs.isEmpty()) {
            return new Locked(byLeg, nodes, Set.of());
        }
        List<Leg> inOrder = legs.stream().distinct().sorted().toList();
        LegRows.ensure(
                        connection,
                        inOrder.stream()
                                .map(leg -> new LegRows.Owner(leg, UuidCreator.getTimeOrderedEpoch()))
                                .toList())
                .forEach((leg, id) -> byLeg.put(leg, Shipment.parked(id, leg)));
        List<Leg> old = inOrder.stream().filter(leg -> !byLeg.containsKey(leg)).toList();
        if (old.isEmpty()) {
            return new Locked(byLeg, nodes, Set.of());
        }
        Map<Leg, Shipment> locked = ShipmentRows.lockByLegs(connection, old);
        locked.values().forEach(shipment -> nodes.put(shipment.id(), List.of()));
        KnownNodes.Read known = patient
                ? KnownNodes.of(connection, nodes.keySet(), limit)
                : KnownNodes.light(connection, nodes.keySet(), limit);
        if (!patient && !known.overfull().isEmpty()) {
            throw new OverfullException(legsOf(known.overfull(), locked));
        }
        nodes.putAll(known.byShipment());
        byLeg.putAll(locked);
        return new Locked(byLeg, nodes, known.overfull());
    }

    private static Set<Leg> legsOf(Set<UUID> shipments, Map<Leg, Shipment> locked) {
        return locked.entrySet().stream()
                .filter(leg -> shipments.contains(leg.getValue().id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean shed(Connection connection, UUID shipment) throws SQLException {
        return KnownNodes.shed(connection, shipment, limit) > 0;
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
        if (!changes.shed().isEmpty()) {
            NodeRows.shed(connection, changes.shed());
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
