package io.waymark.delivery.replay;

import java.time.Instant;

/**
 * A replay of dead letters that an operator ended.
 *
 * @param replayed  letters that had been given to their consumers by then; they stay so
 * @param startedAt UTC, as {@code endedAt}
 */
public record EndedReplay(
        String topic,
        String startedBy,
        Instant startedAt,
        int replayed,
        Instant endedAt,
        String endedBy,
        String reason) {}
