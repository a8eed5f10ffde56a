package io.waymark.tracking.performance;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.performance.domain.Journey;
import io.waymark.tracking.performance.domain.Journey.Stop;
import io.waymark.tracking.shipment.OwnNodes;
import io.waymark.tracking.shipment.domain.HistoryEntry;
import io.waymark.tracking.shipment.domain.State;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways of parcels as far as carriers have told them, read from the shipments' own tables in one round trip. */
@Singleton
class Journeys {
    private static final String READ = """
            SELECT s.shipment_code, s.state, s.estimate_until, s.estimate_until_offset, n.occurred_at, n.offset_seconds, n.state AS said,
                   n.exception, n.node_id, n.ordinal, n.carrier, n.tracking_number
              FROM shipment s
              LEFT JOIN LATERAL (SELECT * FROM shipment_node n
                                  WHERE n.shipment_id = s.id AND (n.state IS NOT NULL OR n.exception IS NOT NULL) AND %s
                                  ORDER BY n.occurred_at LIMIT 1000) n ON true
             WHERE s.shipment_code = ANY (?)""".formatted(OwnNodes.CONDITION);
    private final Database database;

    private record Entry(String id, int ordinal, String carrier, String trackingNumber, Stop stop)
            implements HistoryEntry {
        @Override
        public OffsetDateTime occurredAt() {
            return stop.occurredAt();
        }

        @Override
        public @Nullable State state() {
            return stop.state();
        }
    }

    private record Draft(State state, @Nullable OffsetDateTime expected, List<Entry> entries) {
        Journey finished() {
            return new Journey(
                    state,
                    expected,
                    entries.stream().sorted(HistoryEntry.ORDER).map(Entry::stop).toList());
        }
    }

    Journeys(Database database) {
        this.database = database;
    }

    /** By shipment code; a shipment that does not exist is absent. */
    Map<String, Journey> of(Collection<String> shipmentCodes) {
        Map<String, Draft> drafts = new HashMap<>();
        database.query(READ, bind -> bind.texts(shipmentCodes), row -> add(row, drafts));
        Map<String, Journey> journeys = new HashMap<>();
        drafts.forEach((code, draft) -> journeys.put(code, draft.finished()));
        return journeys;
    }

    private static Draft add(Row row, Map<String, Draft> drafts) throws SQLException {
        State state = row.constant("state", State.class);
        OffsetDateTime expected = zoned(row, "estimate_until", "estimate_until_offset");
        Draft draft = drafts.computeIfAbsent(
                row.text("shipment_code"), first -> new Draft(state, expected, new ArrayList<>()));
        OffsetDateTime at = zoned(row, "occurred_at", "offset_seconds");
        if (at != null) {
            draft.entries()
                    .add(new Entry(
                            row.text("node_id"),
                            row.integer("ordinal"),
                            row.text("carrier"),
                            row.text("tracking_number"),
                            new Stop(at, row.optionalConstant("said", State.class), row.optionalText("exception"))));
        }
        return draft;
    }

    /** A time in the offset that it was told in; null where nobody told it. */
    private static @Nullable OffsetDateTime zoned(Row row, String time, String offset) throws SQLException {
        Instant at = row.optionalInstant(time);
        return at == null ? null : at.atOffset(ZoneOffset.ofTotalSeconds(row.integer(offset)));
    }
}
