package io.waymark.bench.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Shipments under way that have not moved for weeks, stored as the service stores them, whose clocks nobody has looked at. */
final class OpenShipments {
    private static final int AT_ONCE = 200_000;

    private static final String STORE = """
            INSERT INTO subject (key, shipment_code, order_id, merchant_id, carrier, origin, destination, version, state, substate,
                state_at, state_version, state_carrier, last_movement_at, heard_at, issued_at, due_at, measured)
            SELECT 'shipment/' || code, code, gen_random_uuid(), 'bench', 'WAYMARK', 'CN', 'CN', 1, 'IN_TRANSIT', 'departed',
                moved, 1, 'WAYMARK', moved, moved, moved - interval '1 day', moved + interval '10 years', true
            FROM (SELECT 'SW' || lpad(n::text, 9, '0') || 'CN' AS code, now() - interval '20 days' - n * interval '1 ms' AS moved
                FROM generate_series(?, ?) n) t""";

    private static final String RIPEN = """
            UPDATE subject SET due_at = now() - interval '1 second'
            WHERE key IN (SELECT 'shipment/SW' || lpad((? + n * ?)::text, 9, '0') || 'CN' FROM generate_series(0, ?) n)""";

    private final Connection connection;
    private int stored;
    private int ripened;

    OpenShipments(Connection connection) {
        this.connection = connection;
    }

    /** Stores as many as are missing, and lets the database settle. */
    void fillTo(int count) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE);
                Statement settle = connection.createStatement()) {
            while (stored < count) {
                int next = Math.min(count, stored + AT_ONCE);
                store.setInt(1, stored);
                store.setInt(2, next - 1);
                store.executeUpdate();
                stored = next;
            }
            settle.execute("VACUUM (ANALYZE) subject");
            settle.execute("CHECKPOINT");
        }
    }

    /** Makes so many due that never were, far from one another. */
    void ripen(int count) throws SQLException {
        try (PreparedStatement ripen = connection.prepareStatement(RIPEN)) {
            ripen.setInt(1, ripened++);
            ripen.setInt(2, stored / count);
            ripen.setInt(3, count - 1);
            int made = ripen.executeUpdate();
            if (made != count) {
                throw new IllegalStateException(made + " of " + count + " became due");
            }
        }
    }
}
