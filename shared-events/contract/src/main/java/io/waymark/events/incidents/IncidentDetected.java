package io.waymark.events.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code incident.detected.v1}: an integration fault. Emitters may repeat it; (source, kind, subject) says which
 * are one.
 *
 * @param source       the service that noticed, such as {@code tracking-ingest}
 * @param kind         what is wrong
 * @param subject      whom it concerns: {@code provider/account} of a webhook, a carrier code, {@code psp}, or
 *                     the consumer and key of events that wait
 * @param detail       one sentence for the technical owner; never a secret, never personal data
 * @param code         the unknown or offending code; absent where there is none
 * @param shipmentCode our waybill number; absent where the fault does not concern one shipment
 * @param orderId      our id of the order; absent where the fault does not concern one order
 * @param occurrences  how many events this one stands for
 * @param startedAt    when the fault began, UTC: at its first failure, where it is told after several; absent where nobody knows
 * @param overAfterSeconds after how many seconds without another report it counts as over; absent where its end is told, or a
 *                     person ends it
 * @param detectedAt   when it was noticed, UTC
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
        @Nullable Instant startedAt,
        @Nullable Long overAfterSeconds,
        Instant detectedAt)
        implements IncidentEvent {
    /** A fault of which nobody knows when it began, and whose end is told, or a person's matter. */
    public IncidentDetected(
            String source,
            IncidentKind kind,
            String subject,
            String detail,
            @Nullable String code,
            @Nullable String shipmentCode,
            @Nullable UUID orderId,
            long occurrences,
            Instant detectedAt) {
        this(source, kind, subject, detail, code, shipmentCode, orderId, occurrences, null, null, detectedAt);
    }
}
