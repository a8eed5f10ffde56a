package io.waymark.order.ordering.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.order.ordering.application.Journeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far shipments are, in PostgreSQL. */
@ApplicationScoped
class JdbcJourneys implements Journeys {
    private static final String FOLLOW = """
            INSERT INTO shipment_journey AS j (shipment_code, version, under_way)
            SELECT code, version, under_way FROM unnest(?::text[], ?::int8[], ?::bool[]) AS t(code, version, under_way)
            ORDER BY code
            ON CONFLICT (shipment_code) DO UPDATE SET version = excluded.version, under_way = excluded.under_way
            WHERE j.version < excluded.version""";

    private static final String UNDER_WAY =
            "SELECT shipment_code FROM shipment_journey WHERE shipment_code = ANY (?::text[]) AND under_way";

    private final Database database;

    JdbcJourneys(Database database) {
        this.database = database;
    }

    @Override
    public void follow(List<Change> changes) {
        Map<String, Change> newest = changes.stream()
                .collect(Collectors.toMap(
                        Change::shipmentCode,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(Change::version))));
        database.update(FOLLOW, parameters -> parameters
                .rows(newest.values())
                .texts(Change::shipmentCode)
                .numbers(Change::version)
                .flags(Change::isUnderWay));
    }

    @Override
    public Set<String> underWay(Collection<String> shipmentCodes) {
        return new HashSet<>(database.query(
                UNDER_WAY, parameters -> parameters.texts(shipmentCodes), row -> row.text("shipment_code")));
    }
}
