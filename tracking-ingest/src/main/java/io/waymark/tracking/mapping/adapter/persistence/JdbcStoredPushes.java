package io.waymark.tracking.mapping.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.tracking.ingest.adapter.persistence.RetoldPushes;
import io.waymark.tracking.ingest.adapter.persistence.RetoldPushes.Retold;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.mapping.adapter.persistence.KeptBodies.Body;
import io.waymark.tracking.mapping.application.Step;
import io.waymark.tracking.mapping.application.StoredPushes;
import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.Scope;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes pushes of what is stored and tells them again. A node whose mapping is behind is told twice: as its body says it today,
 * where the body is kept, and as it is stored, under the meaning that its code has today. Both are united like any two tellings,
 * so a node whose body is gone, or reads otherwise now, learns its meaning all the same.
 */
@Singleton
public class JdbcStoredPushes implements StoredPushes {
    private static final int NODES = 64;
    private static final int BODIES = 32;
    private final Database database;
    private final StaleNodes staleNodes;
    private final KeptBodies keptBodies;
    private final RetoldPushes retoldPushes;

    JdbcStoredPushes(Database database, StaleNodes staleNodes, KeptBodies keptBodies, RetoldPushes retoldPushes) {
        this.database = database;
        this.staleNodes = staleNodes;
        this.keptBodies = keptBodies;
        this.retoldPushes = retoldPushes;
    }

    @Override
    public Step retell(Scope.OfCode scope, MappingTable table) {
        return database.with(connection -> {
            List<StaleNodes.Stale> stale = staleNodes.next(connection, scope, NODES);
            if (stale.isEmpty()) {
                return Step.NOTHING_LEFT;
            }
            Map<UUID, List<StaleNodes.Stale>> byPush = stale.stream()
                    .collect(Collectors.groupingBy(StaleNodes.Stale::pushId, TreeMap::new, Collectors.toList()));
            Map<UUID, Body> bodies = keptBodies.find(connection, byPush.keySet());
            List<AcceptedPush> pushes = new ArrayList<>();
            byPush.forEach((id, nodes) -> pushes.add(push(id, bodies.get(id), nodes, table)));
            Retold retold = retoldPushes.retell(connection, pushes, false);
            staleNodes.requireProgress(connection, scope, stale);
            return step(stale.size(), retold, byPush.size(), List.copyOf(bodies.values()), null, false);
        });
    }

    @Override
    public Step retell(Scope.OfTime scope, @Nullable UUID reached) {
        return database.with(connection -> {
            List<Body> bodies = next(connection, scope, reached);
            if (bodies.isEmpty()) {
                return Step.NOTHING_LEFT;
            }
            List<AcceptedPush> pushes = new ArrayList<>();
            long nodes = 0;
            for (Body body : bodies) {
                Push push = body.push();
                if (push != null) {
                    pushes.add(accepted(body.id(), body.provider(), body, push.reports()));
                    nodes += push.reports().stream()
                            .mapToLong(report -> report.nodes().size())
                            .sum();
                }
            }
            Retold retold = retoldPushes.retell(connection, pushes, true);
            return step(nodes, retold, bodies.size(), bodies, bodies.getLast().id(), bodies.size() < BODIES);
        });
    }

    @Override
    public boolean isBehind(Scope.OfCode scope) {
        return database.with(
                connection -> !staleNodes.next(connection, scope, 1).isEmpty());
    }

    private List<Body> next(Connection connection, Scope.OfTime scope, @Nullable UUID reached) throws SQLException {
        return keptBodies.next(
                connection, scope.provider(), scope.account(), scope.since(), scope.until(), reached, BODIES);
    }

    private static AcceptedPush push(UUID id, @Nullable Body body, List<StaleNodes.Stale> nodes, MappingTable table) {
        List<TrackingReport> reports = new ArrayList<>();
        if (body != null && body.push() != null) {
            reports.addAll(body.push().reports());
        }
        nodes.forEach(stale -> reports.add(new TrackingReport(stale.node().leg(), List.of(stale.under(table)))));
        return accepted(id, nodes.getFirst().node().provider(), body, reports);
    }

    private static AcceptedPush accepted(UUID id, String provider, @Nullable Body body, List<TrackingReport> reports) {
        return new AcceptedPush(
                id,
                provider,
                body == null ? StaleNodes.ACCOUNT_NOT_KEPT : body.account(),
                body == null ? StaleNodes.NO_TIME : body.receivedAt(),
                new byte[0],
                new Push(null, reports));
    }

    private static Step step(
            long nodes, Retold retold, long wanted, List<Body> bodies, @Nullable UUID reached, boolean isLast) {
        long unreadable = bodies.stream().filter(body -> body.push() == null).count();
        return new Step(
                nodes,
                retold.nodesChanged(),
                bodies.size() - unreadable,
                wanted - bodies.size(),
                unreadable,
                retold.shipments(),
                retold.moved(),
                reached,
                isLast);
    }
}
