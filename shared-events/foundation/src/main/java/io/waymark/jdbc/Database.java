package io.waymark.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs statements on a service's database: in the running JTA transaction where there is one, else each by itself. */
@Singleton
public final class Database {
    private static final Binding NOTHING = parameters -> {};

    private final DataSource dataSource;

    /** Over a pool of connections. */
    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Sets a statement's parameters in their order. */
    @FunctionalInterface
    public interface Binding {
        /** Binds all of them. */
        void bind(Parameters parameters) throws SQLException;
    }

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface RowReader<R> {
        /** Reads it; the row is gone afterwards. */
        R read(Row row) throws SQLException;
    }

    /** Makes a value of a whole result, whose rows belong together. */
    @FunctionalInterface
    public interface ResultReader<R> {
        /** Reads it, from before the first row on; it is gone afterwards. */
        R read(ResultSet rows) throws SQLException;
    }

    /** Several statements on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Reads all rows of a result that is known to be small, of a statement that may also write.
     *
     * @throws DatabaseException when the database refuses
     */
    public <R> List<R> query(String sql, Binding binding, RowReader<R> reader) {
        return with(connection -> query(connection, sql, binding, reader));
    }

    /** As {@link #query(String, Binding, RowReader)}, of a statement without parameters. */
    public <R> List<R> query(String sql, RowReader<R> reader) {
        return query(sql, NOTHING, reader);
    }

    /** The first row, of a result that has one at most. */
    public <R> Optional<R> first(String sql, Binding binding, RowReader<R> reader) {
        return query(sql, binding, reader).stream().findFirst();
    }

    /**
     * Reads a result as a whole; for rows that belong together, and for many columns that are known by their place.
     *
     * @throws DatabaseException when the database refuses
     */
    public <R> R whole(String sql, Binding binding, ResultReader<R> reader) {
        return with(connection -> whole(connection, sql, binding, reader));
    }

    /**
     * Writes, and says how many rows it touched.
     *
     * @throws DatabaseException when the database refuses
     */
    public int update(String sql, Binding binding) {
        return with(connection -> update(connection, sql, binding));
    }

    /** As {@link #update(String, Binding)}, of a statement without parameters. */
    public int update(String sql) {
        return update(sql, NOTHING);
    }

    /**
     * Does work that needs the connection itself.
     *
     * @throws DatabaseException when the database refuses
     */
    public <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException refused) {
            throw new DatabaseException(refused);
        }
    }

    /** As {@link #query(String, Binding, RowReader)}, on a connection at hand. */
    public static <R> List<R> query(Connection connection, String sql, Binding binding, RowReader<R> reader)
            throws SQLException {
        return whole(connection, sql, binding, rows -> {
            List<R> result = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                result.add(reader.read(row));
            }
            return result;
        });
    }

    private static <R> R whole(Connection connection, String sql, Binding binding, ResultReader<R> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        }
    }

    /** As {@link #update(String, Binding)}, on a connection at hand. */
    public static int update(Connection connection, String sql, Binding binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            return statement.executeUpdate();
        }
    }
}
