package io.waymark.testkit.rules.sound.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes its id and its clock. */
public record Quote(UUID id, Instant at) {
    public static Quote made(UUID id, Clock clock) {
        return new Quote(id, Instant.now(clock));
    }
}
