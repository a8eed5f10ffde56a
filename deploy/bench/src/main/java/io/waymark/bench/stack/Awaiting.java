package io.waymark.bench.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks the database until it says yes. */
public final class Awaiting {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Awaiting() {}

    /** @throws IllegalStateException when the answer is not yes within five minutes */
    public static void until(String what, Connection connection, String question)
            throws SQLException, InterruptedException {
        until(what, connection, question, PAUSE);
    }

    /** The same, looking again after such a pause. */
    public static void until(String what, Connection connection, String question, Duration pause)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!"t".equals(text(connection, question))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not so after " + PATIENCE.toMinutes() + " minutes: " + what);
            }
            Thread.sleep(pause);
        }
    }

    /** The first column of the first row. */
    public static @Nullable String text(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
