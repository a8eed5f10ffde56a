package io.waymark.tracking.incident;

import java.time.Instant;

/**
 * The end of a fault.
 *
 * @param subject {@code provider/account}, as the incident named it
 * @param detail  what shows that it is over, in one sentence
 */
public record Recovery(Incident.Kind kind, String subject, String detail, Instant clearedAt) {}
