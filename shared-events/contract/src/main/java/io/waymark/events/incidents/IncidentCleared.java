package io.waymark.events.incidents;

import java.time.Instant;

/**
 * Fact {@code incident.cleared.v1}: the fault of this (source, kind, subject) is over, its case may close.
 *
 * @param source    the service that noticed, such as {@code tracking-ingest}
 * @param kind      what is wrong
 * @param subject   whom it concerns: {@code provider/account} of a webhook, a carrier code, {@code psp}, or
 *                     the consumer and key of events that wait
 * @param detail    what shows that it is over, in one sentence
 * @param clearedAt when it was over, UTC
 */
public record IncidentCleared(String source, IncidentKind kind, String subject, String detail, Instant clearedAt)
        implements IncidentEvent {}
