package io.waymark.tracking.mapping.application;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one batch of a replay did.
 *
 * @param shipments all that were looked at
 * @param moved     those of them that stand elsewhere now
 * @param reached   of a replay of a time, the last body read; else null
 * @param isLast    true where nothing was left to read
 */
public record Step(
        long nodesRead,
        long nodesChanged,
        long bodiesRead,
        long bodiesMissing,
        long bodiesUnreadable,
        Set<UUID> shipments,
        Set<UUID> moved,
        @Nullable UUID reached,
        boolean isLast) {
    /** Nothing was left. */
    public static final Step NOTHING_LEFT = new Step(0, 0, 0, 0, 0, Set.of(), Set.of(), null, true);
}
