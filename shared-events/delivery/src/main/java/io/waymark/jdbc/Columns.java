package io.waymark.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds the rows of a set to a statement column by column, for {@code unnest}. */
public final class Columns<R> {
    private final PreparedStatement statement;
    private final Connection connection;
    private final List<R> rows;
    private int next;

    /** Starts with the statement's first parameter. */
    public Columns(PreparedStatement statement, List<R> rows) throws SQLException {
        this(statement, rows, 1);
    }

    /** Starts with a later parameter, counted from 1. */
    public Columns(PreparedStatement statement, List<R> rows, int first) throws SQLException {
        this.next = first;
        this.statement = statement;
        this.connection = statement.getConnection();
        this.rows = rows;
    }

    /** Binds a column of texts. */
    public Columns<R> texts(Function<R, @Nullable String> value) throws SQLException {
        return bind("text", new String[rows.size()], value);
    }

    /** Binds a column of ids. */
    public Columns<R> uuids(Function<R, @Nullable UUID> value) throws SQLException {
        statement.setObject(next++, BinaryArray.ofIds(filled(new UUID[rows.size()], value)));
        return this;
    }

    /** Binds a column of instants. */
    public Columns<R> instants(Function<R, @Nullable Instant> value) throws SQLException {
        statement.setObject(next++, BinaryArray.ofInstants(filled(new Instant[rows.size()], value)));
        return this;
    }

    /** Binds a column of numbers. */
    public Columns<R> longs(Function<R, @Nullable Long> value) throws SQLException {
        return bind("int8", new Long[rows.size()], value);
    }

    /** Binds a column of truths. */
    public Columns<R> booleans(Function<R, Boolean> value) throws SQLException {
        return bind("bool", new Boolean[rows.size()], value);
    }

    /** Binds a column of byte strings. */
    public Columns<R> bytes(Function<R, byte[]> value) throws SQLException {
        return bind("bytea", new byte[rows.size()][], value);
    }

    private <V> Columns<R> bind(String type, @Nullable V[] values, Function<R, ? extends @Nullable V> value)
            throws SQLException {
        Array array = connection.createArrayOf(type, filled(values, value));
        statement.setArray(next++, array);
        return this;
    }

    private <V> @Nullable V[] filled(@Nullable V[] values, Function<R, ? extends @Nullable V> value) {
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        return values;
    }

    /** The option of the driver with which ids and instants travel as bytes. */
    public static String binaryTypes() {
        return BinaryArray.TYPES;
    }
}
