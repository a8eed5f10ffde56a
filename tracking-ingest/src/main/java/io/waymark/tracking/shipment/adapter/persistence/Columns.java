package io.waymark.tracking.shipment.adapter.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
    public Columns<R> uuids(Function<R, @Nullable Object> value) throws SQLException {
        return bind("uuid", new Object[rows.size()], value);
    }

    /** Binds a column of instants. */
    public Columns<R> instants(Function<R, @Nullable Instant> value) throws SQLException {
        return bind("timestamptz", new String[rows.size()], row -> {
            Instant instant = value.apply(row);
            return instant == null ? null : instant.toString();
        });
    }

    /** Binds a column of numbers. */
    public Columns<R> longs(Function<R, Long> value) throws SQLException {
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
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        Array array = connection.createArrayOf(type, values);
        statement.setArray(next++, array);
        return this;
    }
}
