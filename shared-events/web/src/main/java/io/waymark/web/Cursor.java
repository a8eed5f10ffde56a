package io.waymark.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * Where the next page of a list begins, as a word that callers hand back without looking into it.
 *
 * <p>A cursor says where to read on, never what may be read: whoever resumes a list is authorised anew, so that a forged
 * cursor reaches nothing more than a well-made one. Its check sum only tells damage, and other lists, from truth.
 *
 * @param position the sort keys of the last row of the page before; any characters but NUL, which no database keeps
 */
record Cursor(List<String> position) {
    private static final String SEPARATOR = ",";
    private static final int VERSION = 2;

    Cursor {
        position = List.copyOf(position);
        if (position.isEmpty() || position.stream().anyMatch(key -> key.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("not a position");
        }
    }

    /** The word to answer with in a list; safe in a URL. */
    String token(String list) {
        byte[] keys = position.stream()
                .map(key -> URLEncoder.encode(key, StandardCharsets.UTF_8))
                .collect(Collectors.joining(SEPARATOR))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] checked = ByteBuffer.allocate(Integer.BYTES + keys.length)
                .putInt(checksum(list, keys))
                .put(keys)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked);
    }

    /**
     * Reads a word back.
     *
     * @throws ProblemException 400 when it is no cursor of this list
     */
    static Cursor parse(String list, String token) {
        try {
            ByteBuffer checked = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            int checksum = checked.getInt();
            byte[] keys = new byte[checked.remaining()];
            checked.get(keys);
            if (checksum == checksum(list, keys)) {
                return new Cursor(Arrays.stream(new String(keys, StandardCharsets.US_ASCII).split(SEPARATOR, -1))
                        .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8))
                        .toList());
            }
        } catch (IllegalArgumentException | BufferUnderflowException broken) {
            throw refused();
        }
        throw refused();
    }

    static ProblemException refused() {
        return new ProblemException(HttpProblems.BAD_CURSOR, "start again without a cursor");
    }

    private static int checksum(String list, byte[] keys) {
        var sum = new CRC32C();
        sum.update(VERSION);
        sum.update(list.getBytes(StandardCharsets.UTF_8));
        sum.update(0);
        sum.update(keys);
        return (int) sum.getValue();
    }
}
