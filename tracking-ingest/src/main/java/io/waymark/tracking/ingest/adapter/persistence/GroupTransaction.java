package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.ingest.application.GroupPlan;
import io.waymark.tracking.ingest.application.NodeOrigins;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.ShipmentStore;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.PreAdvice;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Stores a group of pushes with everything that follows from them in one transaction: seen messages, legs, nodes, shipments,
 * raw bodies and outbox rows, each by one statement.
 */
final class GroupTransaction {
    private final ShipmentStore shipments;
    private final PreAdvice preAdvice;
    private final Clock clock;

    GroupTransaction(ShipmentStore shipments, PreAdvice preAdvice, Clock clock) {
        this.shipments = shipments;
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
        List<Incident> unknownCodes = UnknownCodeRows.count(connection, changes.unknownCodes(), now);
        shipments.write(connection, changes.shipments().telling(unknownCodes), now);
        return new Applied(changes, known);
    }

    /** The shipment of every leg, locked, with its nodes; new legs get new shipments. */
    private GroupPlan.Known known(Connection connection, List<AcceptedPush> group, boolean again) throws SQLException {
        List<Leg> legs = new ArrayList<>();
        for (AcceptedPush push : group) {
            for (TrackingReport report : push.push().reports()) {
                legs.add(report.leg());
                legs.addAll(report.continued());
            }
        }
        ShipmentStore.Locked locked = shipments.lock(connection, legs);
        NodeOrigins origins =
                again ? NodeOriginRows.of(connection, locked.nodes().keySet()) : NodeOrigins.NONE;
        return new GroupPlan.Known(locked.byLeg(), locked.nodes(), origins, preAdvice);
    }
}
