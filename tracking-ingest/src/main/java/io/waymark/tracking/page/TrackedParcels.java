package io.waymark.tracking.page;

import io.waymark.hashing.Sha256;
import io.waymark.jdbc.Database;
import io.waymark.tracking.page.TrackedParcel.Seen;
import io.waymark.tracking.shipment.OwnNodes;
import io.waymark.tracking.shipment.StoredTimes;
import io.waymark.tracking.shipment.domain.HistoryEntry;
import io.waymark.tracking.shipment.domain.PreAdvice;
import io.waymark.tracking.shipment.domain.State;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a link leads to in one round trip. */
@Singleton
class TrackedParcels {
    private static final String READ = """
            SELECT s.carrier, s.tracking_number, s.state, s.substate, s.conflict, n.occurred_at, n.offset_seconds, n.state,
                   n.substate, n.country, n.region, n.city, n.carrier, n.tracking_number, s.estimate_until,
                   s.estimate_until_offset, n.ordinal, n.node_id, n.time_doubtful
              FROM tracking_link l JOIN shipment s ON s.shipment_code = l.shipment_code
              LEFT JOIN LATERAL (SELECT * FROM shipment_node n
                                  WHERE n.shipment_id = s.id AND n.state IS NOT NULL AND %s
                                  ORDER BY n.occurred_at DESC, n.ordinal DESC LIMIT 500) n ON true
             WHERE l.digest = ?""".formatted(OwnNodes.CONDITION);

    private final Database database;
    private final PreAdvice preAdvice;

    private record Entry(String id, int ordinal, String carrier, String trackingNumber, Seen seen)
            implements HistoryEntry {
        @Override
        public OffsetDateTime occurredAt() {
            return seen.occurredAt();
        }

        @Override
        public State state() {
            return seen.state();
        }
    }

    TrackedParcels(Database database, PreAdvice preAdvice) {
        this.database = database;
        this.preAdvice = preAdvice;
    }

    /** What this token leads to; empty for one that nobody was given, or that was revoked. */
    Optional<TrackedParcel> behind(String token) {
        // By its hash: whoever tries tokens cannot choose where in the index the search ends, so its time tells nothing
        // about
        // tokens that exist; and whatever is tried, of any length, costs the same search.
        return database.whole(
                READ,
                parameters -> parameters.bytes(Sha256.of(token)),
                row -> row.next() ? Optional.of(parcel(row)) : Optional.empty());
    }

    private TrackedParcel parcel(ResultSet row) throws SQLException {
        String carrier = row.getString(1);
        String number = row.getString(2);
        State state = State.valueOf(row.getString(3));
        String substate = row.getString(4);
        boolean conflict = row.getBoolean(5);
        OffsetDateTime until = row.getObject(15, OffsetDateTime.class);
        OffsetDateTime expected = until == null ? null : StoredTimes.zoned(until, row.getInt(16));
        List<Entry> nodes = new ArrayList<>();
        do {
            OffsetDateTime at = row.getObject(6, OffsetDateTime.class);
            if (at != null) {
                Seen seen = new Seen(
                        StoredTimes.zoned(at, row.getInt(7)),
                        State.valueOf(row.getString(8)),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getBoolean(19));
                nodes.add(new Entry(row.getString(18), row.getInt(17), row.getString(13), row.getString(14), seen));
            }
        } while (row.next());
        List<Seen> visible = preAdvice.visible(nodes).stream().map(Entry::seen).toList();
        return new TrackedParcel(carrier, number, state, substate, conflict, expected, visible);
    }
}
