package io.waymark.tables;

import java.util.List;
import java.util.function.Function;

/**
 * The rows of a table, of which values are made.
 *
 * @param columns in the order of the file
 */
public record TableRows(String file, String version, List<String> columns, List<TableRow> rows) {
    public TableRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Makes a value of each row.
     *
     * @param make throws {@link TableRow#wrong} or IllegalArgumentException for a row that is wrong
     * @throws TableException for the first row that is wrong
     */
    public <T> Table<T> each(Function<TableRow, T> make) {
        return new Table<>(
                file, version, rows.stream().map(row -> row.made(make)).toList());
    }
}
