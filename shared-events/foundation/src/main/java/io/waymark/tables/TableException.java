package io.waymark.tables;

import org.jspecify.annotations.Nullable;

/** A table cannot be used, which stops the start; the message names file, line, column and what is wrong. */
public final class TableException extends RuntimeException {
    private final String file;
    private final @Nullable String column;
    private final String what;

    /**
     * Names the place.
     *
     * @param file   where the table was read from
     * @param line   counted from 1, the header being line 1; 0 where the file as a whole is wrong
     * @param column null where the row as a whole is wrong
     */
    public TableException(String file, long line, @Nullable String column, String what) {
        super(file + (line == 0 ? "" : ", line " + line) + (column == null ? "" : ", column " + column) + ": " + what);
        this.file = file;
        this.column = column;
        this.what = what;
    }

    /** Where the row stands. */
    String file() {
        return file;
    }

    /** Null where the row as a whole is wrong. */
    @Nullable
    String column() {
        return column;
    }

    String what() {
        return what;
    }
}
