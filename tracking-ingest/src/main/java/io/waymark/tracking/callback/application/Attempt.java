package io.waymark.tracking.callback.application;

import io.waymark.webhook.domain.Outcome;
import java.time.Duration;
import java.time.Instant;

/** A callback was sent, or could not be. */
public record Attempt(Outgoing callback, Outcome outcome, Instant endedAt, Duration took) {}
