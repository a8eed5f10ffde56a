package io.waymark.exceptions.datafile;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row of a data file; every reading method throws {@link IllegalArgumentException} with the column's name. */
public final class Row {
    private final NamedCsvRecord cells;

    Row(NamedCsvRecord cells) {
        this.cells = cells;
    }

    /** The cell, not blank. */
    public String text(String column) {
        String value = optionalText(column);
        if (value == null) {
            throw new IllegalArgumentException("column " + column + " is empty");
        }
        return value;
    }

    /** The cell without surrounding blanks; null where it is empty. */
    public @Nullable String optionalText(String column) {
        String value = cells.findField(column)
                .orElseThrow(() -> new IllegalArgumentException("column " + column + " is missing"))
                .strip();
        return value.isEmpty() ? null : value;
    }

    /** The cell's words, separated by blanks; empty where the cell is. */
    public List<String> words(String column) {
        String value = optionalText(column);
        return value == null ? List.of() : Arrays.asList(value.split("\\s+"));
    }

    /** A duration in ISO 8601 such as {@code PT4H} or {@code P5D} (a day counts 24 hours); null where empty. */
    public @Nullable Duration duration(String column) {
        String value = optionalText(column);
        try {
            return value == null ? null : Duration.parse(value);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("column " + column + " is no duration: " + value, malformed);
        }
    }

    /** The cell as {@code yes} or {@code no}. */
    public boolean flag(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            case String other -> throw new IllegalArgumentException("column " + column + " is not yes or no: " + other);
        };
    }

    /** The cell as a constant of an enumeration, whatever its case. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return constant(type, text(column), column);
    }

    /** As {@link #constant}, null where the cell is empty. */
    public <E extends Enum<E>> @Nullable E optionalConstant(String column, Class<E> type) {
        String value = optionalText(column);
        return value == null ? null : constant(type, value, column);
    }

    /** The cell's words as constants. */
    public <E extends Enum<E>> List<E> constants(String column, Class<E> type) {
        return words(column).stream().map(word -> constant(type, word, column)).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value, String column) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "column " + column + ": no " + type.getSimpleName() + " " + value, unknown);
        }
    }
}
