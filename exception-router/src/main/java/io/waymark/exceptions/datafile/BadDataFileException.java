package io.waymark.exceptions.datafile;

/** Stops the start: a data file holds a line that cannot be used, and the message says which and why. */
public final class BadDataFileException extends RuntimeException {
    /** Names the file and, counted from 1 with the header as line 1, the line. */
    public BadDataFileException(String file, long line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }

    BadDataFileException(String file, Throwable cause) {
        super(file + " cannot be read", cause);
    }
}
