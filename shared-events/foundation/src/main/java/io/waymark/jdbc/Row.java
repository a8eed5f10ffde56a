package io.waymark.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result, by column name; a column that must hold a value and does not is a defect of ours. */
public final class Row {
    private final ResultSet result;

    /** Reads whatever row the result stands on. */
    public Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) throws SQLException {
        return present(optionalText(column), column);
    }

    public @Nullable String optionalText(String column) throws SQLException {
        return result.getString(column);
    }

    /** A constant by its name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    /** A constant by its name. */
    public <E extends Enum<E>> @Nullable E optionalConstant(String column, Class<E> type) throws SQLException {
        String name = optionalText(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public UUID uuid(String column) throws SQLException {
        return present(optionalUuid(column), column);
    }

    public @Nullable UUID optionalUuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public Instant instant(String column) throws SQLException {
        return present(optionalInstant(column), column);
    }

    public @Nullable Instant optionalInstant(String column) throws SQLException {
        OffsetDateTime value = result.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public @Nullable LocalDate optionalDate(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public LocalDate date(String column) throws SQLException {
        return present(optionalDate(column), column);
    }

    public long number(String column) throws SQLException {
        return present(optionalNumber(column), column);
    }

    public @Nullable Long optionalNumber(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    /** A number that fits 32 bits. */
    public int integer(String column) throws SQLException {
        return Math.toIntExact(number(column));
    }

    public boolean flag(String column) throws SQLException {
        boolean value = result.getBoolean(column);
        if (result.wasNull()) {
            throw missing(column);
        }
        return value;
    }

    public byte[] bytes(String column) throws SQLException {
        return present(optionalBytes(column), column);
    }

    public byte @Nullable [] optionalBytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    /** An array column without nulls. */
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) array(column));
    }

    /** An array column without nulls. */
    public List<UUID> uuids(String column) throws SQLException {
        return List.of((UUID[]) array(column));
    }

    /** A bigint array column without nulls. */
    public List<Long> numbers(String column) throws SQLException {
        return Arrays.asList((Long[]) array(column));
    }

    private Object array(String column) throws SQLException {
        return present(result.getArray(column), column).getArray();
    }

    private static <T> T present(@Nullable T value, String column) {
        return Objects.requireNonNull(value, () -> missing(column).getMessage());
    }

    private static IllegalStateException missing(String column) {
        return new IllegalStateException(
                String.format(Locale.ROOT, "column %s holds no value, and always should", column));
    }
}
