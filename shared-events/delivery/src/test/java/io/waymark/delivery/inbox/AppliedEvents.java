package io.waymark.delivery.inbox;

import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** Looks at what the test consumer did. */
@ApplicationScoped
public class AppliedEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;

    AppliedEvents(Database database) {
        this.database = database;
    }

    /** One column of the rows of a key, in the order in which they were written. */
    public List<String> of(String column, String key) {
        return query("SELECT " + column + "::text FROM applied WHERE key = '" + key + "' ORDER BY seq");
    }

    /** Awaits exactly these reference numbers, in this order. */
    public void awaitReferences(String key, String... references) {
        Awaitility.await().atMost(PATIENCE).until(() -> of("reference_no", key).equals(Arrays.asList(references)));
    }

    public List<String> query(String sql) {
        return database.with(connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery(sql)) {
                List<String> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
                return all;
            }
        });
    }

    public int update(String sql) {
        return database.update(sql);
    }
}
