package io.waymark.exceptions.cases.adapter.persistence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Runs statements in the caller's transaction; rows travel as JSON, see {@link RowCodec}. */
@Singleton
final class Sql {
    private final DataSource dataSource;
    private final RowCodec codec;

    Sql(DataSource dataSource, RowCodec codec) {
        this.dataSource = dataSource;
        this.codec = codec;
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Parameters {
        void on(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** Rows whose first column is JSON of the type. */
    <T> List<T> read(String query, Class<T> type, Parameters parameters) {
        return texts(query, parameters).stream()
                .map(row -> codec.decode(row, type))
                .toList();
    }

    /** The first column of every row. */
    List<String> texts(String query, Parameters parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            parameters.on(connection, statement);
            List<String> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(results.getString(1));
                }
            }
            return rows;
        } catch (SQLException refused) {
            throw new StorageException(refused);
        }
    }

    /** Writes all rows with one statement, whose only parameter is their JSON; none, and nothing happens. */
    void write(String statement, Collection<?> rows) {
        if (!rows.isEmpty()) {
            change(statement, (connection, prepared) -> prepared.setString(1, codec.encode(rows)));
        }
    }

    void change(String statement, Parameters parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            parameters.on(connection, prepared);
            prepared.executeUpdate();
        } catch (SQLException refused) {
            throw new StorageException(refused);
        }
    }

    /** A text array parameter. */
    static Parameters textArray(Collection<String> values) {
        return (connection, statement) -> statement.setArray(1, connection.createArrayOf("text", values.toArray()));
    }
}
