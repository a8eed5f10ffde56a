package io.waymark.delivery.relay;

import io.waymark.jdbc.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Makes one process the relay of a slot: a session lock, held on a connection of its own for as long as it leads. The server
 * ends a session that says nothing for a while, so a frozen leader loses its office as surely as a dead one.
 */
final class Leadership implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final String SILENCE = "SET idle_session_timeout = '7s'";
    private static final String LOCK =
            "SELECT pg_try_advisory_lock(hashtextextended('waymark-relay:' || ?, 0)) AS leads";

    private final Connection session;
    private final String slot;

    private Leadership(Connection session, String slot) {
        this.session = session;
        this.slot = slot;
    }

    static Leadership candidate(RelayDatabase database, String slot) throws SQLException {
        Connection session = database.open("leader", ANSWER);
        Database.update(session, SILENCE, parameters -> {});
        return new Leadership(session, slot);
    }

    /** Whether this process leads now; asked once by a candidate until the answer is yes. */
    boolean acquire() throws SQLException {
        return Database.query(session, LOCK, parameters -> parameters.text(slot), row -> row.flag("leads"))
                .getFirst();
    }

    /** Whether the session, and with it the lock, still lives; asking keeps it alive. */
    boolean isHeld() {
        try (Statement ping = session.createStatement()) {
            return ping.execute("SELECT 1");
        } catch (SQLException gone) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
