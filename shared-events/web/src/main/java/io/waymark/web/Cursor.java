package io.waymark.web;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a list begins, as a word that callers hand back without looking into it.
 *
 * <p>A cursor says where to read on, never what may be read: whoever resumes a list is authorised anew, so that a forged
 * cursor reaches nothing more than a well-made one. Its check sum only tells damage from truth.
 *
 * @param position the sort keys of the last row of the page before
 */
public record Cursor(List<String> position) {
    private static final char SEPARATOR = '\u001f';
    private static final int VERSION = 1;

    public Cursor {
        position = List.copyOf(position);
        if (position.isEmpty() || position.stream().anyMatch(key -> key.indexOf(SEPARATOR) >= 0)) {
            throw new IllegalArgumentException("not a position");
        }
    }

    /** A cursor behind a row with these sort keys. */
    public static Cursor after(String... keys) {
        return new Cursor(List.of(keys));
    }

    /** The word to answer with; safe in a URL. */
    public String token() {
        byte[] keys = String.join(String.valueOf(SEPARATOR), position).getBytes(StandardCharsets.UTF_8);
        byte[] checked = ByteBuffer.allocate(Integer.BYTES + keys.length)
                .putInt(checksum(keys))
                .put(keys)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked);
    }

    /**
     * Reads a word back.
     *
     * @param keys how many sort keys the list has
     * @throws ProblemException 400 when it is no cursor of such a list
     */
    public static Cursor parse(String token, int keys) {
        try {
            ByteBuffer checked = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            int checksum = checked.getInt();
            byte[] rest = new byte[checked.remaining()];
            checked.get(rest);
            List<String> position =
                    List.of(new String(rest, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1));
            if (checksum == checksum(rest) && position.size() == keys) {
                return new Cursor(position);
            }
        } catch (IllegalArgumentException | BufferUnderflowException broken) {
            throw refused();
        }
        throw refused();
    }

    /**
     * Where a list that is sorted by id goes on.
     *
     * @return null where it begins
     * @throws ProblemException 400 when it is no cursor of such a list
     */
    public static @Nullable UUID id(@Nullable String token) {
        if (token == null || token.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(parse(token, 1).position().getFirst());
        } catch (IllegalArgumentException noId) {
            throw refused();
        }
    }

    private static int checksum(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(VERSION);
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private static ProblemException refused() {
        return new ProblemException(HttpProblems.BAD_CURSOR, "start again without a cursor");
    }
}
