package io.waymark.tables;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a table that was changed, or does not fit the others.
 *
 * @param table  its file name, such as {@code channels.csv}
 * @param row    the row's name; null where it concerns the table as a whole, or a row that was not changed
 * @param column null where it concerns the row as a whole
 */
public record TableFault(
        String table, @Nullable String row, @Nullable String column, String what) {
    /** The exception that stops the start. */
    public TableException asException() {
        return new TableException(table + (row == null ? "" : ", " + row), 0, column, what);
    }
}
