package io.waymark.delivery.inbox;

import io.waymark.hashing.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;

/** By what a consumer knows an event again. */
public enum Identity {
    /** Its id: our services give each fact one of its own. */
    ID,

    /** Its id and all that it says: whoever sends commands may give two of them one id, and neither must be lost. */
    CONTENT;

    private static final long TIME_AND_VERSION = 0xFFFF_FFFF_FFFF_F000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /**
     * The id under which an event is remembered. It begins as the event's own does, so that rows of one time stay together.
     *
     * @param names its type, key and merchant
     * @param value its payload, byte for byte
     */
    UUID of(UUID id, List<String> names, byte[] value) {
        return switch (this) {
            case ID -> id;
            case CONTENT -> {
                MessageDigest digest = Sha256.start();
                digest.update((id + "\0" + String.join("\0", names) + "\0").getBytes(StandardCharsets.UTF_8));
                ByteBuffer content = ByteBuffer.wrap(digest.digest(value));
                long high = (id.getMostSignificantBits() & TIME_AND_VERSION) | (content.getLong() & ~TIME_AND_VERSION);
                yield new UUID(high, VARIANT | (content.getLong() >>> 2));
            }
        };
    }
}
