package io.waymark.tracking.provider;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Names a message whose id lies in its body. A repetition is the same id over the same bytes; other bytes under an id that was
 * seen before are read, because nothing that was acknowledged may be lost, and their nodes' identities keep them from counting
 * twice.
 */
public final class MessageKeys {
    private static final int BYTES = 12;

    /** The key of a message; null where it has no id. */
    public static @Nullable String of(@Nullable String id, byte[] body) {
        return id == null
                ? null
                : id + "#" + HexFormat.of().formatHex(Arrays.copyOf(Digests.hash("SHA-256", body), BYTES));
    }

    private MessageKeys() {}
}
