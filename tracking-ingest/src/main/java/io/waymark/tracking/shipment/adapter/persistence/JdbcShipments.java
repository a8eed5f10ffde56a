package io.waymark.tracking.shipment.adapter.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.jdbc.Database;
import io.waymark.tracking.shipment.ShipmentStore;
import io.waymark.tracking.shipment.application.OrderPlan;
import io.waymark.tracking.shipment.application.Shipments;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderNews;
import io.waymark.tracking.shipment.domain.Shipment;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Applies order news with one statement per step: codes, then legs, then rows are taken, each in their order. */
@Singleton
public class JdbcShipments implements Shipments {
    private final Database database;
    private final ShipmentStore store;
    private final HistoryRules rules;
    private final Clock clock;

    JdbcShipments(Database database, ShipmentStore store, HistoryRules rules, Clock clock) {
        this.database = database;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void apply(List<OrderNews> news) {
        if (news.isEmpty()) {
            return;
        }
        database.with(connection -> apply(connection, news, clock.instant()));
    }

    private int apply(Connection connection, List<OrderNews> news, Instant now) throws SQLException {
        Map<String, Shipment> byCode = new TreeMap<>();
        news.forEach(one -> byCode.putIfAbsent(
                one.link().shipmentCode(), Shipment.ordered(UuidCreator.getTimeOrderedEpoch(), one.link())));
        Map<String, UUID> ids = ShipmentRows.ensure(connection, List.copyOf(byCode.values()));
        Map<Leg, UUID> wanted = new TreeMap<>();
        for (OrderNews one : news) {
            UUID id = ids.get(one.link().shipmentCode());
            if (one.leg() != null && id != null) {
                wanted.putIfAbsent(one.leg(), id);
            }
        }
        LegRows.ensure(
                connection,
                wanted.entrySet().stream()
                        .map(leg -> new LegRows.Owner(leg.getKey(), leg.getValue()))
                        .toList());
        Map<Leg, UUID> owners = LegRows.find(connection, List.copyOf(wanted.keySet()));
        Map<UUID, Shipment> locked = lock(connection, ids, owners);
        Map<UUID, List<Node>> nodes =
                KnownNodes.of(connection, locked.keySet(), rules.limit()).byShipment();
        OrderPlan.Known known = new OrderPlan.Known(ids, owners, locked, nodes, rules);
        store.write(connection, OrderPlan.of(news, known, now), now);
        return news.size();
    }

    /** Locks the shipments of the codes and of the legs. */
    private static Map<UUID, Shipment> lock(Connection connection, Map<String, UUID> ids, Map<Leg, UUID> owners)
            throws SQLException {
        TreeSet<UUID> all = new TreeSet<>(ids.values());
        all.addAll(owners.values());
        return ShipmentRows.lockByIds(connection, List.copyOf(all));
    }
}
