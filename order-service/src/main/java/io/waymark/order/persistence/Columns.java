package io.waymark.order.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into the array parameters of {@code unnest}, in the order in which the columns are named. */
public final class Columns<R> implements Sql.Parameters {
    private final List<R> rows;
    private final List<Column> columns = new ArrayList<>();

    public Columns(List<R> rows) {
        this.rows = rows;
    }

    /** Makes the array of one column. */
    @FunctionalInterface
    private interface Column {
        Array array(Connection connection) throws SQLException;
    }

    public Columns<R> uuid(Function<R, UUID> value) {
        return add("uuid", value);
    }

    /** Texts; anything that is none by its {@code toString}. */
    public Columns<R> text(Function<R, @Nullable Object> value) {
        return add("text", row -> {
            Object cell = value.apply(row);
            return cell == null ? null : cell.toString();
        });
    }

    public Columns<R> integer(Function<R, Integer> value) {
        return add("int4", value);
    }

    public Columns<R> flag(Function<R, Boolean> value) {
        return add("bool", value);
    }

    public Columns<R> time(Function<R, @Nullable Instant> value) {
        return add("timestamptz", row -> {
            Instant time = value.apply(row);
            return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
        });
    }

    public Columns<R> bytes(Function<R, byte @Nullable []> value) {
        byte @Nullable [][] cells = new byte[rows.size()][];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = value.apply(rows.get(i));
        }
        columns.add(connection -> connection.createArrayOf("bytea", cells));
        return this;
    }

    private Columns<R> add(String type, Function<R, ? extends @Nullable Object> value) {
        @Nullable Object[] cells = new Object[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = value.apply(rows.get(i));
        }
        columns.add(connection -> connection.createArrayOf(type, cells));
        return this;
    }

    @Override
    public void on(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, columns.get(i).array(statement.getConnection()));
        }
    }
}
