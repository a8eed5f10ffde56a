package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.ingest.application.GroupPlan;
import io.waymark.tracking.ingest.application.NodeOrigins;
import io.waymark.tracking.ingest.application.RetoldPushes;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableRow;
import io.waymark.tracking.shipment.ShipmentStore;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.unreadable.ToldRow;
import io.waymark.tracking.unreadable.UnreadableRows;
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
    private final HistoryRules rules;
    private final UnreadableRows unreadable;
    private final Clock clock;

    GroupTransaction(ShipmentStore shipments, HistoryRules rules, UnreadableRows unreadable, Clock clock) {
        this.shipments = shipments;
        this.rules = rules;
        this.unreadable = unreadable;
        this.clock = clock;
    }

    /**
     * Commits the group, or throws and leaves the connection's transaction to be rolled back.
     *
     * @return the pushes that only repeated what was known, and whose bodies are not kept
     */
    List<AcceptedPush> commit(Connection connection, List<AcceptedPush> group) throws SQLException {
        List<AcceptedPush> admitted = PushRows.admit(connection, group);
        List<AcceptedPush> news = apply(connection, admitted, false).changes().worthKeeping();
        List<AcceptedPush> kept = with(unreadable.note(connection, rows(admitted)), news, admitted);
        PushRows.keep(connection, kept);
        connection.commit();
        return without(kept, group);
    }

    private static List<ToldRow> rows(List<AcceptedPush> pushes) {
        List<ToldRow> rows = new ArrayList<>();
        for (AcceptedPush push : pushes) {
            for (UnreadableRow row : push.push().unreadable()) {
                rows.add(new ToldRow(push.id(), push.provider(), push.account(), push.receivedAt(), row));
            }
        }
        return rows;
    }

    /** Those that say something new, and those that hold what nobody can read yet. */
    private static List<AcceptedPush> with(Set<UUID> wanted, List<AcceptedPush> news, List<AcceptedPush> group) {
        if (wanted.isEmpty()) {
            return news;
        }
        Set<UUID> kept = news.stream().map(AcceptedPush::id).collect(Collectors.toSet());
        kept.addAll(wanted);
        return group.stream().filter(push -> kept.contains(push.id())).toList();
    }

    private static List<AcceptedPush> without(List<AcceptedPush> kept, List<AcceptedPush> group) {
        if (kept.size() == group.size()) {
            return List.of();
        }
        Set<UUID> keptIds = kept.stream().map(AcceptedPush::id).collect(Collectors.toSet());
        return group.stream().filter(push -> !keptIds.contains(push.id())).toList();
    }

    /** Tells pushes again, as {@link RetoldPushes} says, and closes what was unreadable of them and is no more. */
    Applied retell(Connection connection, List<AcceptedPush> pushes, boolean replaceReading) throws SQLException {
        Applied applied = apply(connection, pushes, replaceReading);
        if (replaceReading) {
            List<UUID> ids = pushes.stream().map(AcceptedPush::id).toList();
            unreadable.mended(connection, ids, rows(pushes), clock.instant());
        }
        return applied;
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
        return new GroupPlan.Known(locked.byLeg(), locked.nodes(), origins, rules);
    }
}
