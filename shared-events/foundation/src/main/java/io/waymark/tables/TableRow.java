package io.waymark.tables;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a table, by column name; cells are stripped, and an empty one counts as missing. */
public final class TableRow {
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private final Place place;
    private final long line;
    private final Map<String, String> cells;
    private final Map<String, List<TableRow>> parts;

    /**
     * A row of these texts.
     *
     * @param line  0 for a row that stands in no text
     * @param parts the lines of cells that hold lines
     */
    TableRow(Place place, long line, Map<String, String> cells, Map<String, List<TableRow>> parts) {
        this.place = place;
        this.line = line;
        this.cells = cells;
        this.parts = parts;
    }

    /** A line of a text; refused with more or fewer cells than the header has: a comma is missing or too many somewhere. */
    static TableRow of(Place place, NamedCsvRecord record) {
        int columns = record.getHeader().size();
        TableRow row = new TableRow(place, record.getStartingLineNumber(), record.getFieldsAsMap(), Map.of());
        if (record.getFieldCount() != columns) {
            throw row.wrong("has " + record.getFieldCount() + " cells, the header has " + columns);
        }
        return row;
    }

    /** Where the row stands, counted from 1 with the header as line 1. */
    public long line() {
        return line;
    }

    /** The row with a further cell, which holds lines. */
    TableRow with(String column, String text, List<TableRow> lines) {
        Map<String, String> more = new HashMap<>(cells);
        more.put(column, text);
        Map<String, List<TableRow>> moreParts = new HashMap<>(parts);
        moreParts.put(column, List.copyOf(lines));
        return new TableRow(place, line, more, moreParts);
    }

    /**
     * Makes a value of each line that a {@link TablePart part} has of this row.
     *
     * @param make throws {@link #wrong} or IllegalArgumentException for a line that is wrong
     * @throws TableException for the first line that is wrong
     */
    public <T> List<T> lines(String part, Function<TableRow, T> make) {
        List<TableRow> lines = parts.get(part);
        if (lines == null) {
            throw new IllegalStateException("the table has no part " + part);
        }
        return lines.stream().map(each -> each.made(make)).toList();
    }

    /** The value of this row. */
    <T> T made(Function<TableRow, T> make) {
        try {
            return make.apply(this);
        } catch (IllegalArgumentException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
    }

    /** The texts of the row, by column, as they are written. */
    Map<String, String> cells() {
        return cells;
    }

    public String text(String column) {
        String value = optionalText(column);
        if (value == null) {
            throw wrong(column, "is empty");
        }
        return value;
    }

    /**
     * A text that no row before had in this column.
     *
     * @param before the texts of the rows before; this row's is added
     */
    public String unique(String column, Set<String> before) {
        String value = text(column);
        if (!before.add(value)) {
            throw wrong(column, "stands twice: " + value);
        }
        return value;
    }

    public @Nullable String optionalText(String column) {
        String value = cells.get(column);
        if (value == null) {
            throw wrong(column, "is missing");
        }
        String text = value.strip();
        return text.isEmpty() ? null : text;
    }

    /** Words with blanks between them; empty where the cell is. */
    public List<String> words(String column) {
        String value = optionalText(column);
        return value == null ? List.of() : List.of(value.split("\\s+"));
    }

    /** A whole number of zero or above. */
    public long amount(String column) {
        String value = text(column);
        try {
            long amount = Long.parseLong(value);
            if (amount >= 0) {
                return amount;
            }
        } catch (NumberFormatException malformed) {
            throw wrong(column, "is no whole number: " + value);
        }
        throw wrong(column, "is below zero: " + value);
    }

    /** A whole number within bounds, without a sign, a zero in front, or digits of another script: one number is written one way. */
    public int number(String column, int least, int most) {
        String value = text(column);
        if (!NUMBER.matcher(value).matches()) {
            throw wrong(column, "is no whole number without a zero in front: " + value);
        }
        int number = Integer.parseInt(value);
        if (number < least || number > most) {
            throw wrong(column, "is not between " + least + " and " + most + ": " + value);
        }
        return number;
    }

    /** A duration in ISO 8601 such as {@code PT4H} or {@code P5D} (a day counts 24 hours); null where empty. */
    public @Nullable Duration duration(String column) {
        String value = optionalText(column);
        try {
            return value == null ? null : Duration.parse(value);
        } catch (DateTimeException malformed) {
            throw wrong(column, "is no duration: " + value);
        }
    }

    /** A time zone such as {@code Asia/Shanghai}. */
    public ZoneId zone(String column) {
        String value = text(column);
        try {
            return ZoneId.of(value);
        } catch (DateTimeException unknown) {
            throw wrong(column, "is no time zone: " + value);
        }
    }

    /** {@code yes} or {@code no}. */
    public boolean flag(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            case String other -> throw wrong(column, "is not yes or no: " + other);
        };
    }

    /** A constant of an enumeration, whatever its case. */
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

    private <E extends Enum<E>> E constant(Class<E> type, String value, String column) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw wrong(column, "is none of " + String.join(", ", LiveTable.words(type)) + ": " + value);
    }

    /**
     * What a part of a cell says.
     *
     * @param read throws IllegalArgumentException for a text that says nothing
     */
    public <T> T read(String column, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException unreadable) {
            throw wrong(column, String.valueOf(unreadable.getMessage()));
        }
    }

    /** The exception to throw for a cell. */
    public TableException wrong(String column, String what) {
        return place.wrong(line, column, what);
    }

    /** The exception to throw for the row as a whole. */
    public TableException wrong(String what) {
        return place.wrong(line, null, what);
    }
}
