package io.waymark.tracking.polling.adapter.persistence;

import io.waymark.tracking.polling.application.CallHealth;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Failed calls and outages in PostgreSQL; an interface that answers costs no write. */
@Singleton
public class JdbcCallHealth implements CallHealth {
    private static final String FAILED = """
            INSERT INTO poll_health AS h (provider, faults) VALUES (?, 1)
            ON CONFLICT (provider) DO UPDATE SET faults = h.faults + 1 RETURNING faults""";
    private static final String WENT_DOWN =
            "UPDATE poll_health SET down_since = now() WHERE provider = ? AND down_since IS NULL RETURNING 1";
    private static final String ANSWERED = """
            UPDATE poll_health SET faults = 0, down_since = NULL WHERE provider = ? AND faults > 0
            RETURNING (old.down_since IS NOT NULL)::int""";
    private final DataSource dataSource;

    JdbcCallHealth(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public int failed(String provider) {
        return run(FAILED, provider);
    }

    @Override
    public boolean wentDown(String provider) {
        return run(WENT_DOWN, provider) == 1;
    }

    @Override
    public boolean answered(String provider) {
        return run(ANSWERED, provider) == 1;
    }

    /** The returned number; 0 where no row is returned. */
    private int run(String sql, String provider) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, provider);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException refused) {
            throw new PollingStoreException("the health of an interface cannot be kept", refused);
        }
    }
}
