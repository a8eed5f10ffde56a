package io.waymark.events.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code incident.detected.v1}: an integration fault. Emitters may repeat it; the (source, kind, subject) says which
 * are one.
 *
 * @param source       the service that noticed, such as {@code tracking-ingest}
 * @param subject      whom it concerns, such as {@code kdniao/main} or a carrier code
 * @param detail       one sentence for the technical owner; never a secret, never personal data
 * @param code         the unknown or offending code, where there is one
 * @param shipmentCode where the fault concerns one shipment
 * @param orderId      where the fault concerns one order
 * @param occurrences  how many events this one stands for, at least 1
 */
public record IncidentDetected(
        String source,
        IncidentKind kind,
        String subject,
        String detail,
        @Nullable String code,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        long occurrences,
        Instant detectedAt) {}
