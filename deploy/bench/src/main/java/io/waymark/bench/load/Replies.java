package io.waymark.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds where an HTTP/1.1 answer ends: status line, headers, and a body of the length that they say. */
final class Replies {
    private static final byte[] LENGTH = "\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = 9;

    private Replies() {}

    /**
     * The status of the answer at the beginning of a buffer.
     *
     * @param read holds what was read so far, from 0 to its position
     * @return the status once the answer is whole, else 0
     */
    static int status(ByteBuffer read) {
        int end = read.position();
        int head = endOfHead(read, end);
        if (head < 0 || end < head + length(read, head)) {
            return 0;
        }
        return digit(read, STATUS_AT) * 100 + digit(read, STATUS_AT + 1) * 10 + digit(read, STATUS_AT + 2);
    }

    private static int endOfHead(ByteBuffer read, int end) {
        for (int i = 3; i < end; i++) {
            if (read.get(i) == '\n' && read.get(i - 2) == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /** The length that the head names; 0 where it names none. */
    private static int length(ByteBuffer read, int head) {
        for (int i = STATUS_AT; i + LENGTH.length < head; i++) {
            if (read.get(i) == '\n' && isLength(read, i)) {
                int length = 0;
                for (int at = i + LENGTH.length; read.get(at) != '\r'; at++) {
                    if (read.get(at) != ' ') {
                        length = length * 10 + digit(read, at);
                    }
                }
                return length;
            }
        }
        return 0;
    }

    private static boolean isLength(ByteBuffer read, int from) {
        for (int i = 0; i < LENGTH.length; i++) {
            byte c = read.get(from + i);
            if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private static int digit(ByteBuffer read, int at) {
        return read.get(at) - '0';
    }
}
