package io.waymark.tables;

import org.jspecify.annotations.Nullable;

/** Where a text of rows stands, so that what is wrong is told there. */
sealed interface Place {
    /**
     * The exception to throw for a row.
     *
     * @param line   counted from 1; 0 where no line is meant
     * @param column null where the row as a whole is wrong
     */
    TableException wrong(long line, @Nullable String column, String what);

    /** A file, or a row that was laid on it, by its name. */
    record InFile(String file) implements Place {
        @Override
        public TableException wrong(long line, @Nullable String column, String what) {
            return new TableException(file, line, column, what);
        }
    }

    /** A cell that holds lines, of a row that was laid on a file. */
    record InCell(String row, String cell) implements Place {
        @Override
        public TableException wrong(long line, @Nullable String column, String what) {
            return TableException.inCell(row, cell, line, column, what);
        }
    }
}
