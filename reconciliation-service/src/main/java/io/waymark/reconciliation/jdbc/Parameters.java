package io.waymark.reconciliation.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement's parameters, set one after the other; a column of many rows is one array, for {@code unnest}. */
public final class Parameters {
    private final PreparedStatement statement;
    private int next = 1;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    public Parameters text(@Nullable String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    public Parameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    public Parameters uuid(@Nullable UUID value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    public Parameters instant(@Nullable Instant value) throws SQLException {
        statement.setObject(next++, value == null ? null : value.atOffset(ZoneOffset.UTC));
        return this;
    }

    public <T> Parameters texts(Collection<T> rows, Function<? super T, @Nullable String> column) throws SQLException {
        return array("text", rows, column);
    }

    public <T> Parameters uuids(Collection<T> rows, Function<? super T, @Nullable UUID> column) throws SQLException {
        return array("uuid", rows, column);
    }

    public <T> Parameters numbers(Collection<T> rows, Function<? super T, @Nullable Long> column) throws SQLException {
        return array("bigint", rows, column);
    }

    public <T> Parameters flags(Collection<T> rows, Function<? super T, Boolean> column) throws SQLException {
        return array("boolean", rows, column);
    }

    public <T> Parameters instants(Collection<T> rows, Function<? super T, @Nullable Instant> column)
            throws SQLException {
        return array("timestamptz", rows, row -> utc(column.apply(row)));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private <T> Parameters array(
            String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> column)
            throws SQLException {
        @Nullable Object[] values = new Object[rows.size()];
        int i = 0;
        for (T row : rows) {
            values[i++] = column.apply(row);
        }
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
