package io.waymark.tracking.performance;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.performance.domain.Journey;
import io.waymark.tracking.performance.domain.Journey.Stop;
import io.waymark.tracking.shipment.domain.State;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways of parcels as far as carriers have told them, read from the shipments' own tables in one round trip. */
@Singleton
class Journeys {
    private static final String READ = """
            SELECT s.shipment_code, s.state, s.estimate_until, s.estimate_until_offset, n.occurred_at, n.offset_seconds, n.state AS said,
                   n.exception
              FROM shipment s
              LEFT JOIN shipment_node n ON n.shipment_id = s.id AND (n.state IS NOT NULL OR n.exception IS NOT NULL)
             WHERE s.shipment_code = ANY (?) ORDER BY s.shipment_code, n.occurred_at, n.ordinal, n.node_id""";
    private final Database database;

    Journeys(Database database) {
        this.database = database;
    }

    /** By shipment code; a shipment that does not exist is absent. */
    Map<String, Journey> of(Collection<String> shipmentCodes) {
        Map<String, Journey> journeys = new HashMap<>();
        database.query(READ, bind -> bind.texts(shipmentCodes), row -> add(row, journeys));
        return journeys;
    }

    private static Journey add(Row row, Map<String, Journey> journeys) throws SQLException {
        State state = row.constant("state", State.class);
        OffsetDateTime expected = zoned(row, "estimate_until", "estimate_until_offset");
        Journey journey = journeys.computeIfAbsent(
                row.text("shipment_code"), first -> new Journey(state, expected, new ArrayList<>()));
        OffsetDateTime at = zoned(row, "occurred_at", "offset_seconds");
        if (at != null) {
            journey.stops().add(new Stop(at, row.optionalConstant("said", State.class), row.optionalText("exception")));
        }
        return journey;
    }

    /** A time in the offset that it was told in; null where nobody told it. */
    private static @Nullable OffsetDateTime zoned(Row row, String time, String offset) throws SQLException {
        Instant at = row.optionalInstant(time);
        return at == null ? null : at.atOffset(ZoneOffset.ofTotalSeconds(row.integer(offset)));
    }
}
