package io.waymark.tracking.callback.adapter.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bounds of time as bounds of UUIDv7, whose first 48 bits count milliseconds (RFC 9562): the key's index serves both. */
final class TimeOrdered {
    private static final UUID LEAST = new UUID(0, 0);
    private static final UUID MOST = new UUID(-1, -1);

    /** The least id that can be made at a time; of all ids for null. */
    static UUID first(@Nullable Instant from) {
        return from == null ? LEAST : new UUID(Math.max(0, from.toEpochMilli()) << 16, 0);
    }

    /** Above all ids that were made before a time; above all ids for null. */
    static UUID end(@Nullable Instant to) {
        return to == null ? MOST : first(to);
    }

    private TimeOrdered() {}
}
