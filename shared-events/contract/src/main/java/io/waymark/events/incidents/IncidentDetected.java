package io.waymark.events.incidents;

import java.time.Duration;
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
    /** A fault that was seen once; what else is known of it is added with the methods below. */
    public static IncidentDetected of(
            String source, IncidentKind kind, String subject, String detail, Instant detectedAt) {
        return new IncidentDetected(source, kind, subject, detail, null, null, null, 1, null, null, detectedAt);
    }

    /** The same about an unknown or offending code. */
    public IncidentDetected withCode(@Nullable String offending) {
        return new IncidentDetected(
                source,
                kind,
                subject,
                detail,
                offending,
                shipmentCode,
                orderId,
                occurrences,
                startedAt,
                overAfterSeconds,
                detectedAt);
    }

    /** The same about one shipment and its order, as far as they are known. */
    public IncidentDetected about(@Nullable String shipment, @Nullable UUID order) {
        return new IncidentDetected(
                source,
                kind,
                subject,
                detail,
                code,
                shipment,
                order,
                occurrences,
                startedAt,
                overAfterSeconds,
                detectedAt);
    }

    /** The same, seen so often. */
    public IncidentDetected seen(long times) {
        return new IncidentDetected(
                source,
                kind,
                subject,
                detail,
                code,
                shipmentCode,
                orderId,
                times,
                startedAt,
                overAfterSeconds,
                detectedAt);
    }

    /** The same, begun then; null where nobody knows. */
    public IncidentDetected begunAt(@Nullable Instant start) {
        return new IncidentDetected(
                source,
                kind,
                subject,
                detail,
                code,
                shipmentCode,
                orderId,
                occurrences,
                start,
                overAfterSeconds,
                detectedAt);
    }

    /** The same, over when nobody tells of it again for so long; null where its end is told, or a person ends it. */
    public IncidentDetected overAfter(@Nullable Duration silence) {
        Long seconds = silence == null ? null : Long.valueOf(silence.toSeconds());
        return new IncidentDetected(
                source,
                kind,
                subject,
                detail,
                code,
                shipmentCode,
                orderId,
                occurrences,
                startedAt,
                seconds,
                detectedAt);
    }
}
