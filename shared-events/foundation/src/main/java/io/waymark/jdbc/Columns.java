package io.waymark.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds the rows of a set to a statement column by column, for {@code unnest}. */
public final class Columns<R> {
    private final Parameters parameters;
    private final List<R> rows;

    /** Starts with the statement's first parameter. */
    public Columns(PreparedStatement statement, List<R> rows) {
        this(statement, rows, 1);
    }

    /** Starts with a later parameter, counted from 1. */
    public Columns(PreparedStatement statement, List<R> rows, int first) {
        this(new Parameters(statement, first), rows);
    }

    Columns(Parameters parameters, List<R> rows) {
        this.parameters = parameters;
        this.rows = rows;
    }

    /** Binds a column of texts. */
    public Columns<R> texts(Function<R, @Nullable String> value) throws SQLException {
        return bind("text", new String[rows.size()], value);
    }

    /** Binds a column of names of constants. */
    public Columns<R> names(Function<R, ? extends @Nullable Enum<?>> value) throws SQLException {
        return texts(row -> {
            Enum<?> constant = value.apply(row);
            return constant == null ? null : constant.name();
        });
    }

    /** Binds a column of ids. */
    public Columns<R> uuids(Function<R, @Nullable UUID> value) throws SQLException {
        parameters.array(BinaryArray.ofIds(filled(new UUID[rows.size()], value)));
        return this;
    }

    /** Binds a column of instants. */
    public Columns<R> instants(Function<R, @Nullable Instant> value) throws SQLException {
        parameters.array(BinaryArray.ofInstants(filled(new Instant[rows.size()], value)));
        return this;
    }

    /** Binds a column of numbers, for a column of any whole type. */
    public Columns<R> numbers(Function<R, @Nullable Long> value) throws SQLException {
        return bind("int8", new Long[rows.size()], value);
    }

    /** Binds a column of truths. */
    public Columns<R> flags(Function<R, Boolean> value) throws SQLException {
        return bind("bool", new Boolean[rows.size()], value);
    }

    /** Binds a column of byte strings. */
    public Columns<R> bytes(Function<R, byte @Nullable []> value) throws SQLException {
        return bind("bytea", new byte[rows.size()][], value);
    }

    /** The statement's further parameters. */
    public Parameters and() {
        return parameters;
    }

    private <V> Columns<R> bind(String type, @Nullable V[] values, Function<R, ? extends @Nullable V> value)
            throws SQLException {
        parameters.array(type, filled(values, value));
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
