package io.waymark.tables;

import org.jspecify.annotations.Nullable;

/** A table cannot be used, which stops the start; the message names file, line, column and what is wrong. */
public final class TableException extends RuntimeException {
    private static final String SEPARATOR = ", ";

    private final String file;
    private final long line;
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
        this(file + place(line, column) + ": " + what, file, line, column, what);
    }

    private TableException(String message, String file, long line, @Nullable String column, String what) {
        super(message);
        this.file = file;
        this.line = line;
        this.column = column;
        this.what = what;
    }

    /** Names a place within a cell that holds lines. */
    static TableException inCell(String row, String cell, long line, @Nullable String column, String what) {
        String within = place(line, column);
        String told = within.isEmpty() ? what : within.substring(SEPARATOR.length()) + ": " + what;
        return new TableException(row + place(0, cell) + ": " + told, row, line, cell, told);
    }

    private static String place(long line, @Nullable String column) {
        return (line == 0 ? "" : SEPARATOR + "line " + line) + (column == null ? "" : SEPARATOR + "column " + column);
    }

    /** Where the row stands. */
    String file() {
        return file;
    }

    /** In the file, or in the cell of a row that was laid on it; 0 where no line is meant. */
    long line() {
        return line;
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
