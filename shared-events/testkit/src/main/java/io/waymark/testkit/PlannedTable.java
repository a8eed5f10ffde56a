package io.waymark.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table that is filled and analysed as its owner, since ANALYZE passes over the tables of others: so a plan rests on what is stored,
 * and not on chance. All of it is one transaction, which keeps everybody else from analysing the table meanwhile and is rolled back.
 */
public final class PlannedTable implements AutoCloseable {
    private final String name;
    private final Connection connection;

    private PlannedTable(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /** With what is in it already and what these statements add, to it and to the tables that it refers to. */
    public static PlannedTable filled(String name, String... statements) throws SQLException {
        PlannedTable table = new PlannedTable(name, OwnerConnection.open());
        try {
            table.connection.setAutoCommit(false);
            table.fill(statements);
            return table;
        } catch (SQLException | AssertionError refused) {
            table.close();
            throw refused;
        }
    }

    /** Adds to it, and has all its rows analysed: a sample would be another one each time. */
    public void fill(String... statements) throws SQLException {
        run(statements);
        run("SET LOCAL default_statistics_target = 1000", "ANALYZE " + name);
    }

    /** Runs statements that answer nothing. */
    public void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
                if (statement.getWarnings() != null) {
                    throw new AssertionError(one, statement.getWarnings());
                }
            }
        }
    }

    /** The only one that sees what was stored. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
