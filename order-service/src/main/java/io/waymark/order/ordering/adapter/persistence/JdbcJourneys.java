package io.waymark.order.ordering.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.order.ordering.application.Journeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far shipments are, in PostgreSQL. */
@ApplicationScoped
class JdbcJourneys implements Journeys {
    private static final String FOLLOW = """
            INSERT INTO shipment_journey AS j (shipment_code, version, under_way, ended, delivered, troubled)
            SELECT code, version, under_way, ended, delivered, troubled
            FROM unnest(?::text[], ?::int8[], ?::bool[], ?::bool[], ?::bool[], ?::bool[])
                AS t(code, version, under_way, ended, delivered, troubled)
            ORDER BY code
            ON CONFLICT (shipment_code) DO UPDATE SET version = excluded.version, under_way = excluded.under_way,
                ended = excluded.ended, delivered = excluded.delivered, troubled = j.troubled OR excluded.troubled
            WHERE j.version < excluded.version""";

    private static final String UNDER_WAY =
            "SELECT shipment_code FROM shipment_journey WHERE shipment_code = ANY (?::text[]) AND under_way";

    private static final String ENDED =
            "SELECT shipment_code FROM shipment_journey WHERE shipment_code = ANY (?::text[]) AND ended";

    private final Database database;

    JdbcJourneys(Database database) {
        this.database = database;
    }

    @Override
    public void follow(List<Change> changes) {
        Map<String, Change> newest = changes.stream()
                .collect(Collectors.toMap(Change::shipmentCode, Function.identity(), JdbcJourneys::newer));
        database.update(FOLLOW, parameters -> parameters
                .rows(newest.values())
                .texts(Change::shipmentCode)
                .numbers(Change::version)
                .flags(Change::isUnderWay)
                .flags(Change::hasEnded)
                .flags(Change::isDelivered)
                .flags(Change::isTroubled));
    }

    @Override
    public Set<String> ended(Collection<String> shipmentCodes) {
        return new HashSet<>(
                database.query(ENDED, parameters -> parameters.texts(shipmentCodes), row -> row.text("shipment_code")));
    }

    @Override
    public Set<String> underWay(Collection<String> shipmentCodes) {
        return new HashSet<>(database.query(
                UNDER_WAY, parameters -> parameters.texts(shipmentCodes), row -> row.text("shipment_code")));
    }

    /** The later one, with the trouble of both. */
    private static Change newer(Change one, Change other) {
        Change later = one.version() < other.version() ? other : one;
        return new Change(
                later.shipmentCode(),
                later.version(),
                later.isUnderWay(),
                later.hasEnded(),
                later.isDelivered(),
                one.isTroubled() || other.isTroubled());
    }
}
