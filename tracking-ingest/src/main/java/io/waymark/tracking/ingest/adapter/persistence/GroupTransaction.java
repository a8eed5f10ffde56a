package io.waymark.tracking.ingest.adapter.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.ingest.application.GroupPlan;
import io.waymark.tracking.ingest.application.NodeOrigins;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.shipment.adapter.persistence.Announcements;
import io.waymark.tracking.shipment.adapter.persistence.LegRows;
import io.waymark.tracking.shipment.adapter.persistence.NodeRows;
import io.waymark.tracking.shipment.adapter.persistence.ShipmentRows;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.PreAdvice;
import io.waymark.tracking.shipment.domain.Shipment;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stores a group of pushes with everything that follows from them in one transaction: seen messages, legs, nodes, shipments,
 * raw bodies and outbox rows, each by one statement. Legs are made in their order before rows are locked in theirs, like
 * everywhere else, so replicas and the consumer of order events never lose an update and never deadlock. Numbers that turn
 * out to be one parcel cost further statements only in the transaction that learns of it.
 */
final class GroupTransaction {
    private final Announcements announcements;
    private final PreAdvice preAdvice;
    private final Clock clock;

    GroupTransaction(Announcements announcements, PreAdvice preAdvice, Clock clock) {
        this.announcements = announcements;
        this.preAdvice = preAdvice;
        this.clock = clock;
    }

    /**
     * Commits the group, or throws and leaves the connection's transaction to be rolled back.
     *
     * @return the pushes that only repeated what was known, and whose bodies are not kept
     */
    List<AcceptedPush> commit(Connection connection, List<AcceptedPush> group) throws SQLException {
        List<AcceptedPush> admitted = PushRows.admit(connection, group);
        List<AcceptedPush> kept = apply(connection, admitted, false).changes().worthKeeping();
        PushRows.keep(connection, kept);
        connection.commit();
        return without(kept, group);
    }

    private static List<AcceptedPush> without(List<AcceptedPush> kept, List<AcceptedPush> group) {
        if (kept.size() == group.size()) {
            return List.of();
        }
        Set<UUID> keptIds = kept.stream().map(AcceptedPush::id).collect(Collectors.toSet());
        return group.stream().filter(push -> !keptIds.contains(push.id())).toList();
    }

    /** What a group did, beside what was known before it. */
    record Applied(GroupPlan.Changes changes, GroupPlan.Known known) {}

    /**
     * Folds pushes and writes what follows from them; neither keeps their bodies nor commits.
     *
     * @param again true for pushes that are told again: what a push says now stands for what the same push said before
     */
    Applied apply(Connection connection, List<AcceptedPush> admitted, boolean again) throws SQLException {
        GroupPlan.Known known = known(connection, admitted, again);
        Instant now = clock.instant();
        GroupPlan.Changes changes = GroupPlan.of(admitted, known, now);
        write(connection, changes, known, now);
        return new Applied(changes, known);
    }

    private void write(Connection connection, GroupPlan.Changes changes, GroupPlan.Known known, Instant now)
            throws SQLException {
        if (!changes.united().isEmpty()) {
            unite(connection, changes.united(), known);
        }
        if (!changes.shipments().isEmpty()) {
            NodeRows.save(connection, changes.nodes());
            ShipmentRows.save(connection, changes.shipments(), now);
        }
        List<Incident> incidents = new ArrayList<>(changes.incidents());
        incidents.addAll(UnknownCodeRows.count(connection, changes.unknownCodes(), now));
        announcements.append(connection, changes.facts(), incidents);
    }

    /** A shipment that was made in this transaction has legs and nothing else. */
    private static void unite(Connection connection, Map<UUID, UUID> united, GroupPlan.Known known)
            throws SQLException {
        LegRows.move(connection, united);
        List<UUID> stored =
                united.keySet().stream().filter(known.nodes()::containsKey).toList();
        if (!stored.isEmpty()) {
            NodeRows.move(connection, united);
            ShipmentRows.delete(connection, stored);
        }
    }

    /** The shipment of every leg, locked, with its nodes; new legs get new shipments. */
    private GroupPlan.Known known(Connection connection, List<AcceptedPush> group, boolean again) throws SQLException {
        List<LegRows.Owner> wanted = group.stream()
                .flatMap(push -> push.push().reports().stream())
                .flatMap(report -> Stream.concat(Stream.of(report.leg()), report.continued().stream()))
                .distinct()
                .sorted()
                .map(leg -> new LegRows.Owner(leg, UuidCreator.getTimeOrderedEpoch()))
                .toList();
        Map<Leg, Shipment> byLeg = new HashMap<>();
        Map<UUID, List<Node>> nodes = new HashMap<>();
        if (!wanted.isEmpty()) {
            LegRows.ensure(connection, wanted).forEach((leg, id) -> byLeg.put(leg, Shipment.parked(id, leg)));
            List<Leg> old = wanted.stream()
                    .map(LegRows.Owner::leg)
                    .filter(leg -> !byLeg.containsKey(leg))
                    .toList();
            if (!old.isEmpty()) {
                Map<Leg, Shipment> locked = ShipmentRows.lockByLegs(connection, old);
                locked.values().forEach(shipment -> nodes.put(shipment.id(), List.of()));
                nodes.putAll(NodeRows.of(connection, nodes.keySet()));
                byLeg.putAll(locked);
            }
        }
        NodeOrigins origins = again ? NodeOriginRows.of(connection, nodes.keySet()) : NodeOrigins.NONE;
        return new GroupPlan.Known(byLeg, nodes, origins, preAdvice);
    }
}
