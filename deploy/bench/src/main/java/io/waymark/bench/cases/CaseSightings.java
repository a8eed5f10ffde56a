package io.waymark.bench.cases;

import io.waymark.bench.stack.Waybills;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * When each shipment's case could be read first: looks every few milliseconds for cases of the last seconds, as whoever asks the
 * service would find them, so that a time is late by at most such a pause.
 */
final class CaseSightings implements Runnable {
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final long OVERLAP_MILLIS = 5_000;

    /** Ids begin with the time: the newest cases are the end of the primary key. */
    private static final String NEWEST =
            "SELECT shipment_code FROM exception_case WHERE case_id > ?::uuid AND code = ?";

    private final Connection connection;
    private final String code;
    private final AtomicLongArray seenAt;
    private volatile boolean ended;

    CaseSightings(Connection connection, String code, int shipments) {
        this.connection = connection;
        this.code = code;
        this.seenAt = new AtomicLongArray(shipments);
    }

    @Override
    public void run() {
        try (PreparedStatement newest = connection.prepareStatement(NEWEST)) {
            newest.setString(2, code);
            while (!ended) {
                newest.setString(1, firstIdOf(System.currentTimeMillis() - OVERLAP_MILLIS));
                try (ResultSet rows = newest.executeQuery()) {
                    long now = System.nanoTime();
                    while (rows.next()) {
                        seenAt.compareAndSet(Waybills.shipment(rows.getString(1)), 0, now);
                    }
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cases cannot be read", e);
        }
    }

    void end() {
        ended = true;
    }

    /** When the case of a shipment was seen, as {@link System#nanoTime}; 0 while it was not. */
    long seenAt(int shipment) {
        return seenAt.get(shipment);
    }

    private static String firstIdOf(long millis) {
        return new UUID(millis << 16, 0).toString();
    }
}
