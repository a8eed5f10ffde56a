package io.waymark.events.incidents;

import java.time.Instant;

/** Fact {@code incident.cleared.v1}: the fault of this (source, kind, subject) is over, its case may close. */
public record IncidentCleared(String source, IncidentKind kind, String subject, String detail, Instant clearedAt) {}
