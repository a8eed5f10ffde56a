package io.waymark.reconciliation.period.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something says, as bytes that no other thing of the same kind has: each text with its length before it, so that no two
 * neighbours can be mistaken for one.
 */
public final class Content {
    private static final int ABSENT = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Adds a text; null is another than an empty one. */
    public Content text(@Nullable String text) {
        return write(() -> {
            if (text == null) {
                out.writeInt(ABSENT);
                return;
            }
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(encoded.length);
            out.write(encoded);
        });
    }

    /** Adds a whole number. */
    public Content number(long number) {
        return write(() -> out.writeLong(number));
    }

    /** Adds a moment, to the nanosecond. */
    public Content instant(Instant instant) {
        return number(instant.getEpochSecond()).number(instant.getNano());
    }

    /** Adds an id. */
    public Content id(@Nullable UUID id) {
        return text(id == null ? null : id.toString());
    }

    /** Adds texts and how many there are. */
    public Content texts(Collection<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    /** All that was added. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    private Content write(Part part) {
        try {
            part.write();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes to memory. */
    @FunctionalInterface
    private interface Part {
        void write() throws IOException;
    }
}
