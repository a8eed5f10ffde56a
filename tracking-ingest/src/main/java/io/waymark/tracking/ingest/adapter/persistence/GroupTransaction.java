package io.waymark.tracking.ingest.adapter.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.tracking.incident.domain.Incident;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.ingest.domain.Push;
import io.waymark.tracking.shipment.adapter.persistence.Announcements;
import io.waymark.tracking.shipment.adapter.persistence.LegRows;
import io.waymark.tracking.shipment.adapter.persistence.NodeRows;
import io.waymark.tracking.shipment.adapter.persistence.ShipmentRows;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Shipment;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Stores a group of pushes with everything that follows from them in one transaction: seen messages, legs, nodes, shipments,
 * raw bodies and outbox rows, each by one statement. Legs are made in their order before rows are locked in theirs, like
 * everywhere else, so replicas and the consumer of order events never lose an update and never deadlock.
 */
final class GroupTransaction {
    private static final int MOST_TRIES_TO_LOCK = 5;
    private final Announcements announcements;
    private final Clock clock;

    GroupTransaction(Announcements announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Commits the group, or throws and leaves the connection's transaction to be rolled back. */
    void commit(Connection connection, List<AcceptedPush> group) throws SQLException {
        List<AcceptedPush> admitted = PushRows.admit(connection, group);
        GroupPlan plan = apply(connection, admitted, false).plan();
        PushRows.keep(connection, plan.worthKeeping(admitted));
        connection.commit();
    }

    /** What a group did, beside what was known before it. */
    record Applied(GroupPlan plan, Collection<Shipment> before, Map<UUID, List<Node>> known) {}

    /**
     * Folds pushes and writes what follows from them; neither keeps their bodies nor commits.
     *
     * @param again true for pushes that are told again: what a push says now stands for what the same push said before
     */
    Applied apply(Connection connection, List<AcceptedPush> admitted, boolean again) throws SQLException {
        Map<Leg, Shipment> known = new HashMap<>();
        Map<Leg, Shipment> byLeg = shipments(connection, admitted, known);
        Set<UUID> ids = new HashSet<>();
        known.values().forEach(shipment -> ids.add(shipment.id()));
        Map<UUID, List<Node>> nodes = ids.isEmpty() ? Map.of() : NodeRows.of(connection, ids);
        Instant now = clock.instant();
        NodeOrigins origins = again ? NodeOrigins.of(connection, ids) : NodeOrigins.NONE;
        GroupPlan plan = GroupPlan.of(admitted, byLeg, nodes, origins, now);
        write(connection, plan, now);
        return new Applied(plan, byLeg.values(), nodes);
    }

    private void write(Connection connection, GroupPlan plan, Instant now) throws SQLException {
        if (!plan.shipments.isEmpty()) {
            NodeRows.save(connection, plan.nodes);
            ShipmentRows.save(connection, plan.shipments, now);
        }
        List<Incident> incidents = new ArrayList<>(plan.incidents);
        incidents.addAll(UnknownCodeRows.count(connection, plan.unknownCodes, now));
        announcements.append(connection, plan.facts, incidents);
    }

    /**
     * The shipment of every leg, locked; new legs get new shipments.
     *
     * @param known filled with those that were there before
     */
    private static Map<Leg, Shipment> shipments(
            Connection connection, List<AcceptedPush> group, Map<Leg, Shipment> known) throws SQLException {
        List<LegRows.Owner> wanted = group.stream()
                .flatMap(push -> push.push().tidings().stream())
                .map(Push.Tidings::leg)
                .distinct()
                .sorted()
                .map(leg -> new LegRows.Owner(leg, UuidCreator.getTimeOrderedEpoch()))
                .toList();
        Map<Leg, Shipment> byLeg = new HashMap<>();
        if (wanted.isEmpty()) {
            return byLeg;
        }
        LegRows.ensure(connection, wanted).forEach((leg, id) -> byLeg.put(leg, Shipment.parked(id, leg)));
        List<Leg> missing = missing(wanted, byLeg);
        for (int tries = 0; !missing.isEmpty(); tries++) {
            if (tries == MOST_TRIES_TO_LOCK) {
                throw new SQLException("shipments move faster than they can be locked", "40001");
            }
            known.putAll(ShipmentRows.lockByLegs(connection, missing));
            byLeg.putAll(known);
            missing = missing(wanted, byLeg);
        }
        return byLeg;
    }

    private static List<Leg> missing(List<LegRows.Owner> wanted, Map<Leg, Shipment> byLeg) {
        return wanted.stream()
                .map(LegRows.Owner::leg)
                .filter(leg -> !byLeg.containsKey(leg))
                .toList();
    }
}
