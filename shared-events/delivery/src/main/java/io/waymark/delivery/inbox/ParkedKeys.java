package io.waymark.delivery.inbox;

import static io.waymark.delivery.inbox.ParkedEvents.rows;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What an operator does with keys that wait: look at them, and have them tried again now. */
@ApplicationScoped
public class ParkedKeys {
    private static final String LIST = """
            SELECT consumer, key, event_id, type, cause, attempts, events, parked_at, next_attempt_at FROM (
                SELECT *, count(*) OVER (PARTITION BY consumer, key) AS events,
                       row_number() OVER (PARTITION BY consumer, key ORDER BY seq) AS place FROM inbox_parked) AS parked
            WHERE place = 1 ORDER BY parked_at LIMIT ?""";

    private static final String TRY_NOW =
            "UPDATE inbox_parked SET next_attempt_at = now() WHERE consumer = ? AND (? = '' OR key = ?)";

    private final DataSource dataSource;

    ParkedKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keys that wait, the longest first. */
    public List<ParkedKey> list(int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setInt(1, limit);
            return rows(select, ParkedKeys::parkedKey);
        } catch (SQLException refused) {
            throw new InboxException("parked keys cannot be listed", refused);
        }
    }

    private static ParkedKey parkedKey(ResultSet row) throws SQLException {
        return new ParkedKey(
                row.getString(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getLong(7),
                row.getTimestamp(8).toInstant(),
                row.getTimestamp(9).toInstant());
    }

    /** Makes one key due at once; it is tried with the next look, within seconds. Returns how many events it holds. */
    public int tryNow(String consumer, String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(TRY_NOW)) {
            update.setString(1, consumer);
            update.setString(2, key);
            update.setString(3, key);
            return update.executeUpdate();
        } catch (SQLException refused) {
            throw new InboxException("parked keys cannot be made due", refused);
        }
    }

    /** Makes all keys of a consumer due at once. */
    public int tryAllNow(String consumer) {
        return tryNow(consumer, "");
    }
}
