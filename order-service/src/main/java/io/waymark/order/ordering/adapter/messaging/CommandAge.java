package io.waymark.order.ordering.adapter.messaging;

import io.waymark.order.ordering.adapter.messaging.SignedCommands.Doubt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How old a signed command may be: as old as the inbox surely remembers it. Until then a repetition is known there; after
 * that it is refused, so that nobody who kept a command can give it effect by sending it again. The time is the signed one and is
 * compared with ours: that of a record is whatever its producer wrote.
 *
 * @param longest  from the signed time on
 * @param tolerated by which clocks of merchants may be ahead of ours
 */
record CommandAge(Duration longest, Duration tolerated) {
    private static final Duration DISAGREEMENT = Duration.ofMinutes(10);

    /** Twice the disagreement is left: a command that was ahead is applied earlier than it was signed. */
    static CommandAge rememberedFor(Duration memory) {
        return new CommandAge(memory.minus(DISAGREEMENT.multipliedBy(2)), DISAGREEMENT);
    }

    /** Null for a command of an age that is believed. */
    @Nullable
    Doubt doubt(Instant signed, Instant now) {
        if (signed.isAfter(now.plus(tolerated))) {
            return Doubt.AHEAD_OF_TIME;
        }
        return signed.isBefore(now.minus(longest)) ? Doubt.TOO_OLD : null;
    }
}
