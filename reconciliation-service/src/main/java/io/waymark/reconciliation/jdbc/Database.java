package io.waymark.reconciliation.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs one statement on this service's database: in the running JTA transaction where there is one, else by itself. */
@ApplicationScoped
public class Database {
    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Reads all rows of a result that is known to be small.
     *
     * @throws DatabaseException when the database refuses
     */
    public <R> List<R> query(String sql, Binding binding, RowReader<R> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            try (ResultSet rows = statement.executeQuery()) {
                List<R> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return List.copyOf(result);
            }
        } catch (SQLException refused) {
            throw new DatabaseException(refused);
        }
    }

    /**
     * Writes, and says how many rows it touched.
     *
     * @throws DatabaseException when the database refuses
     */
    public int update(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new DatabaseException(refused);
        }
    }

    /** Sets a statement's parameters in their order. */
    @FunctionalInterface
    public interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }
}
