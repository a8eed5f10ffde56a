package io.waymark.bench.faults;

import io.waymark.bench.ledger.Published;
import io.waymark.bench.stack.Stack;
import io.waymark.local.settings.ServiceName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a consumer of the published events made of them, compared with the events.
 *
 * @param missing events that had no effect there
 * @param behind  shipments whose newest known version is below the newest published scan
 */
record Effects(int missing, int behind) {
    private static final int FETCH = 10_000;
    private static final String APPLIED = "SELECT event_id::text FROM inbox_event";
    private static final String VERSIONS = "SELECT shipment_code, version FROM subject WHERE shipment_code IS NOT NULL";

    static Effects of(Stack stack, List<Published> published) throws SQLException {
        Map<String, Long> newest = new HashMap<>();
        Set<String> unapplied = new HashSet<>();
        for (Published event : published) {
            unapplied.add(event.eventId());
            newest.merge(event.shipmentCode(), event.version(), Math::max);
        }
        var server = stack.suite().postgres();
        try (Connection connection = server.connect(ServiceName.EXCEPTIONS.database())) {
            connection.setAutoCommit(false);
            each(connection, APPLIED, row -> unapplied.remove(row.getString(1)));
            Map<String, Long> known = new HashMap<>();
            each(connection, VERSIONS, row -> known.put(row.getString(1), row.getLong(2)));
            int behind = (int) newest.entrySet().stream()
                    .filter(entry -> known.getOrDefault(entry.getKey(), -1L) < entry.getValue())
                    .count();
            return new Effects(unapplied.size(), behind);
        }
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String question, Row reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery(question)) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }
}
