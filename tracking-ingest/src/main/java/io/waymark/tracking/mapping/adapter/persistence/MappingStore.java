package io.waymark.tracking.mapping.adapter.persistence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the statements of this feature on the connection of the caller's transaction, or on one of their own. */
@Singleton
final class MappingStore {
    private final DataSource dataSource;

    MappingStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Reads the current row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does work; {@code what} names it in failures. */
    <T> T with(String what, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new MappingStoreException("cannot " + what, failed);
        }
    }

    /** Every row of a query. */
    <T> List<T> rows(String what, String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return with(what, connection -> rows(connection, sql, reader, parameters));
    }

    /** Changes rows; answers how many. */
    int change(String what, String sql, @Nullable Object... parameters) {
        return with(what, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, parameters);
                return statement.executeUpdate();
            }
        });
    }

    static <T> List<T> rows(Connection connection, String sql, RowReader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case null -> statement.setObject(i + 1, null);
                case Instant at -> statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
                case UUID[] ids ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }
}
