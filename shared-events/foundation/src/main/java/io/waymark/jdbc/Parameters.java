package io.waymark.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement's parameters, set one after the other; columns of many rows are arrays, for {@code unnest}. */
public final class Parameters {
    private final PreparedStatement statement;
    private int next;

    /** Starts with the statement's first parameter. */
    public Parameters(PreparedStatement statement) {
        this(statement, 1);
    }

    Parameters(PreparedStatement statement, int first) {
        this.statement = statement;
        this.next = first;
    }

    /** Columns of rows, from the next parameter on. */
    public <R> Columns<R> rows(Collection<R> rows) {
        return new Columns<>(this, List.copyOf(rows));
    }

    /** Binds an array of texts. */
    public Parameters texts(Collection<String> values) throws SQLException {
        rows(values).texts(value -> value);
        return this;
    }

    /** Binds an array of ids. */
    public Parameters uuids(Collection<UUID> values) throws SQLException {
        rows(values).uuids(value -> value);
        return this;
    }

    /** Binds a text. */
    public Parameters text(@Nullable String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    /** Binds an id. */
    public Parameters uuid(@Nullable UUID value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    /** Binds an instant. */
    public Parameters instant(@Nullable Instant value) throws SQLException {
        statement.setObject(next++, value == null ? null : value.atOffset(ZoneOffset.UTC));
        return this;
    }

    /** Binds a day. */
    public Parameters date(@Nullable LocalDate value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    /** Binds a number, for a column of any whole type. */
    public Parameters number(@Nullable Long value) throws SQLException {
        statement.setObject(next++, value, Types.BIGINT);
        return this;
    }

    /** Binds a number, for a column of any whole type. */
    public Parameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    /** Binds a truth. */
    public Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    /** Binds a byte string. */
    public Parameters bytes(byte @Nullable [] value) throws SQLException {
        statement.setBytes(next++, value);
        return this;
    }

    /** Binds an array, which the driver writes. */
    void array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
    }

    /** Binds an array, which travels as bytes. */
    void array(BinaryArray values) throws SQLException {
        statement.setObject(next++, values);
    }
}
