package io.waymark.testkit.rules.broken.clock.domain;

import java.time.Instant;

/** Asks the machine for the time. */
final class AsksTheClock {
    final Instant at = Instant.now();
}
