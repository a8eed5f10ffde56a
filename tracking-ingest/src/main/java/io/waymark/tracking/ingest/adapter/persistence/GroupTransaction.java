package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.ingest.application.GroupPlan;
import io.waymark.tracking.ingest.application.LeftOut;
import io.waymark.tracking.ingest.application.NodeOrigins;
import io.waymark.tracking.ingest.application.RetoldPushes;
import io.waymark.tracking.ingest.application.Screening;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableRow;
import io.waymark.tracking.shipment.ShipmentStore;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.unreadable.ToldRow;
import io.waymark.tracking.unreadable.UnreadableRows;
import java.sql.Connection;
import java.sql.SQLException;
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
    private final UnreadableRows unreadable;
    private final GroupTransactions with;
    private final boolean patient;
    private Set<UUID> overfull = Set.of();

    GroupTransaction(GroupTransactions with, boolean patient) {
        this.shipments = with.shipments();
        this.unreadable = with.unreadable();
        this.with = with;
        this.patient = patient;
    }

    /**
     * What became of a group.
     *
     * @param repeated the pushes that only repeated what was known, and whose bodies are not kept
     * @param leftOut  what was not taken in of others
     */
    record Committed(List<AcceptedPush> repeated, List<LeftOut> leftOut) {}

    /**
     * Commits the group, or throws and leaves the connection's transaction to be rolled back.
     *
     * @throws io.waymark.tracking.shipment.OverfullException where that takes more patience than these transactions have
     */
    Committed commit(Connection connection, List<AcceptedPush> group) throws SQLException {
        List<AcceptedPush> admitted = PushRows.admit(connection, group);
        Applied applied = apply(connection, admitted, false);
        Set<UUID> waiting = unreadable.note(connection, rows(admitted, applied.leftOut()));
        List<AcceptedPush> kept = with(waiting, applied.changes().worthKeeping(), admitted);
        PushRows.keep(connection, kept);
        connection.commit();
        return new Committed(without(kept, group), applied.leftOut());
    }

    /** Whether no shipment of the last group stores more than is kept. */
    boolean isTidy() {
        return overfull.isEmpty();
    }

    /** Deletes what shipments of the last group store beyond what is kept, in portions, each in a transaction of its own. */
    void tidy(Connection connection) throws SQLException {
        Set<UUID> untidy = overfull;
        overfull = Set.of();
        for (UUID shipment : untidy) {
            while (shipments.shed(connection, shipment)) {
                connection.commit();
            }
            connection.commit();
        }
    }

    private static List<ToldRow> rows(List<AcceptedPush> pushes, List<LeftOut> leftOut) {
        List<ToldRow> rows = new ArrayList<>();
        for (AcceptedPush push : pushes) {
            push.push().unreadable().forEach(row -> rows.add(row(push, row)));
        }
        leftOut.forEach(one -> rows.add(row(one.push(), one.row())));
        return rows;
    }

    private static ToldRow row(AcceptedPush push, UnreadableRow row) {
        return new ToldRow(push.id(), push.provider(), push.account(), push.receivedAt(), row);
    }

    private static List<UUID> ids(List<AcceptedPush> pushes) {
        return pushes.stream().map(AcceptedPush::id).toList();
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
            unreadable.note(connection, rows(List.of(), applied.foreign()));
            unreadable.mended(
                    connection,
                    ids(pushes),
                    rows(pushes, applied.leftOut()),
                    with.clock().instant());
        }
        return applied;
    }

    /**
     * What a group did, beside what was known before it.
     *
     * @param foreign what its accounts may not say
     */
    record Applied(GroupPlan.Changes changes, GroupPlan.Known known, List<LeftOut> foreign) {
        List<LeftOut> leftOut() {
            List<LeftOut> all = new ArrayList<>(foreign);
            all.addAll(changes.leftOut());
            return all;
        }
    }

    /**
     * Folds what accounts may say and writes what follows from it; neither keeps bodies nor commits.
     *
     * @param again true for pushes that are told again: what a push says now stands for what the same push said before
     */
    Applied apply(Connection connection, List<AcceptedPush> admitted, boolean again) throws SQLException {
        Screening screening = Screening.of(
                admitted, with::binding, shipments.find(connection, Screening.asksFor(admitted, with::binding)));
        GroupPlan.Known known = known(connection, screening.pushes(), again);
        if (!screening.holds(known.byLeg())) {
            throw new SQLException("a number changed hands while its shipment was to be locked", "40001");
        }
        Instant now = with.clock().instant();
        GroupPlan.Changes changes = GroupPlan.of(screening.pushes(), known, now);
        List<Incident> unknownCodes = UnknownCodeRows.count(connection, changes.unknownCodes(), now);
        shipments.write(connection, changes.shipments().telling(unknownCodes), now);
        return new Applied(changes, known, screening.leftOut());
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
        ShipmentStore.Locked locked = shipments.lock(connection, legs, patient);
        overfull = locked.overfull();
        NodeOrigins origins =
                again ? NodeOriginRows.of(connection, locked.nodes().keySet(), ids(group)) : NodeOrigins.NONE;
        return new GroupPlan.Known(locked.byLeg(), locked.nodes(), origins, with.rules());
    }
}
