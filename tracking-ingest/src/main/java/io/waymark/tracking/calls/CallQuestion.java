package io.waymark.tracking.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are looked for; what is null does not matter.
 *
 * @param from   inclusive
 * @param to     exclusive
 * @param before only older ones than this
 * @param limit  at most so many, the newest first
 */
public record CallQuestion(
        Instant from,
        Instant to,
        @Nullable Direction direction,
        @Nullable String provider,
        @Nullable String account,
        @Nullable Outcome outcome,
        @Nullable String trackingNumber,
        @Nullable UUID before,
        int limit) {}
