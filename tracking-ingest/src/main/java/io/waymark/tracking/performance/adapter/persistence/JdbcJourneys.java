package io.waymark.tracking.performance.adapter.persistence;

import io.waymark.tracking.performance.application.Journeys;
import io.waymark.tracking.performance.domain.Journey;
import io.waymark.tracking.performance.domain.Journey.Stop;
import io.waymark.tracking.shipment.adapter.persistence.Columns;
import io.waymark.tracking.shipment.adapter.persistence.StoredTimes;
import io.waymark.tracking.shipment.domain.State;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads journeys from the shipments' own tables in one round trip. */
@Singleton
public class JdbcJourneys implements Journeys {
    private static final String READ = """
            SELECT s.shipment_code, s.state, n.occurred_at, n.offset_seconds, n.state, n.exception
              FROM shipment s
              LEFT JOIN shipment_node n ON n.shipment_id = s.id AND (n.state IS NOT NULL OR n.exception IS NOT NULL)
             WHERE s.shipment_code = ANY (?) ORDER BY s.shipment_code, n.occurred_at, n.ordinal, n.node_id""";
    private final DataSource dataSource;

    JdbcJourneys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Map<String, Journey> of(Collection<String> shipmentCodes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(READ)) {
            new Columns<>(select, List.copyOf(shipmentCodes)).texts(code -> code);
            Map<String, Journey> journeys = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    State state = State.valueOf(row.getString(2));
                    Journey journey = journeys.computeIfAbsent(
                            row.getString(1), code -> new Journey(state, null, new ArrayList<>()));
                    OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
                    if (at != null) {
                        String said = row.getString(5);
                        journey.stops()
                                .add(new Stop(
                                        StoredTimes.zoned(at, row.getInt(4)),
                                        said == null ? null : State.valueOf(said),
                                        row.getString(6)));
                    }
                }
            }
            return journeys;
        } catch (SQLException failed) {
            throw new PerformanceStoreException("journeys cannot be read", failed);
        }
    }
}
