package io.waymark.order.upload.adapter.format;

import io.waymark.order.upload.domain.UnreadableUploadException;
import io.waymark.order.upload.domain.UploadRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads JSON lines: an order in each, blank lines passed over. */
final class LineRows implements Iterator<UploadRow> {
    /** An order with every list as long as it may be is shorter. */
    private static final int LONGEST = 1_000_000;

    private final BufferedReader text;
    private @Nullable String next;
    private long number;

    LineRows(BufferedReader text) {
        this.text = text;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null || next.isBlank()) {
                next = line();
                if (next == null) {
                    return false;
                }
            }
            return true;
        } catch (IOException foreign) {
            throw Encodings.unreadable(foreign);
        }
    }

    /** Like readLine, but for a line without end. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int sign = text.read();
        if (sign < 0) {
            return null;
        }
        while (sign >= 0 && sign != '\n') {
            if (line.length() >= LONGEST) {
                throw new UnreadableUploadException(
                        "row " + (number + 1) + " has more than a million characters", null);
            }
            line.append((char) sign);
            sign = text.read();
        }
        return line.toString();
    }

    @Override
    public UploadRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        String json = next;
        next = null;
        number++;
        return JsonRows.row(number, json);
    }
}
