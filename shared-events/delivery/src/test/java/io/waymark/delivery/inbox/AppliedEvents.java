package io.waymark.delivery.inbox;

import static io.waymark.delivery.inbox.ParkedEvents.rows;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Looks at what the test consumer did. */
@ApplicationScoped
public class AppliedEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource dataSource;

    AppliedEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One column of the rows of a key, in the order in which they were written. */
    public List<String> of(String column, String key) {
        return query("SELECT " + column + "::text FROM applied WHERE key = '" + key + "' ORDER BY seq");
    }

    /** Awaits exactly these reference numbers, in this order. */
    public void awaitReferences(String key, String... references) {
        Awaitility.await().atMost(PATIENCE).until(() -> of("reference_no", key).equals(Arrays.asList(references)));
    }

    List<String> query(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            return rows(select, row -> row.getString(1));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    int update(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            return update.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
