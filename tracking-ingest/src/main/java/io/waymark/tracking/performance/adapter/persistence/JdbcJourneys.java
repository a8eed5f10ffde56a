package io.waymark.tracking.performance.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.performance.application.Journeys;
import io.waymark.tracking.performance.domain.Journey;
import io.waymark.tracking.performance.domain.Journey.Stop;
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
import org.jspecify.annotations.Nullable;

/** Reads journeys from the shipments' own tables in one round trip. */
@Singleton
public class JdbcJourneys implements Journeys {
    private static final String READ = """
            SELECT s.shipment_code, s.state, s.estimate_until, s.estimate_until_offset, n.occurred_at, n.offset_seconds, n.state,
                   n.exception
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
                    String code = row.getString(1);
                    Journey journey = journeys.get(code);
                    if (journey == null) {
                        journey = new Journey(State.valueOf(row.getString(2)), zoned(row, 3), new ArrayList<>());
                        journeys.put(code, journey);
                    }
                    OffsetDateTime at = zoned(row, 5);
                    if (at != null) {
                        String said = row.getString(7);
                        journey.stops().add(new Stop(at, said == null ? null : State.valueOf(said), row.getString(8)));
                    }
                }
            }
            return journeys;
        } catch (SQLException failed) {
            throw new PerformanceStoreException("journeys cannot be read", failed);
        }
    }

    /** A time and, in the column after it, the offset that it was told in; null where nobody told it. */
    private static @Nullable OffsetDateTime zoned(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : StoredTimes.zoned(time, row.getInt(column + 1));
    }
}
