package io.waymark.bench.relay;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/** Rows that wait in the outbox, written as a busy service writes them: many small transactions between few large ones. */
final class Backlog {
    private static final int LARGE = 5_000;
    private static final int LARGEST_SMALL = 20;

    /** Of a hundred transactions, so many are large: half of all rows lie in them. */
    private static final double SHARE_OF_LARGE = 0.002;

    private static final int KEYS = 20_000;
    private static final int PAYLOAD_BYTES = 700;
    private static final String INSERT = """
            INSERT INTO outbox_event (id, topic, key, type, subject, merchant_id, occurred_at, payload)
            SELECT id, ?, key, 'shipment.scanned.v1', key, 'bench', now(), ?
              FROM unnest(?::uuid[], ?::text[]) AS row (id, key)""";

    private Backlog() {}

    /**
     * Writes rows of a topic.
     *
     * @param seed gives the same transactions again
     */
    static void write(Connection connection, String topic, int rows, long seed) throws SQLException {
        Random random = new Random(seed);
        String payload = "{\"filling\":\"" + "x".repeat(PAYLOAD_BYTES) + "\"}";
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int written = 0; written < rows; ) {
                int size = random.nextDouble() < SHARE_OF_LARGE ? LARGE : 1 + random.nextInt(LARGEST_SMALL);
                size = Math.min(size, rows - written);
                insert.setString(1, topic);
                insert.setString(2, payload);
                insert.setArray(3, ids(connection, size));
                insert.setArray(4, keys(connection, size, random));
                insert.executeUpdate();
                connection.commit();
                written += size;
            }
        }
        connection.setAutoCommit(true);
    }

    private static Array ids(Connection connection, int size) throws SQLException {
        UUID[] ids = new UUID[size];
        for (int i = 0; i < size; i++) {
            ids[i] = UuidCreator.getTimeOrderedEpoch();
        }
        return connection.createArrayOf("uuid", ids);
    }

    private static Array keys(Connection connection, int size, Random random) throws SQLException {
        String[] keys = new String[size];
        for (int i = 0; i < size; i++) {
            keys[i] = "WB" + random.nextInt(KEYS);
        }
        return connection.createArrayOf("text", keys);
    }
}
