package io.waymark.tracking.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fault of an integration that its technical owner must hear of.
 *
 * @param subject      {@code provider/account}, or {@code callback/<subscription>}
 * @param detail       one sentence; never a secret, never personal data
 * @param code         the offending code; null where there is none
 * @param shipmentCode where it concerns one linked shipment
 * @param occurrences  how many faults this one stands for
 * @param startedAt    when the fault began; null where nobody knows
 * @param overAfter    how long nobody may tell of it until it is over; null where its end is told, or a person ends it
 */
public record Incident(
        Kind kind,
        String subject,
        String detail,
        @Nullable String code,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        long occurrences,
        Instant detectedAt,
        @Nullable Instant startedAt,
        @Nullable Duration overAfter) {

    /** A fault of which nobody knows when it began, and whose end is told, or a person's matter. */
    public Incident(
            Kind kind,
            String subject,
            String detail,
            @Nullable String code,
            @Nullable String shipmentCode,
            @Nullable UUID orderId,
            long occurrences,
            Instant detectedAt) {
        this(kind, subject, detail, code, shipmentCode, orderId, occurrences, detectedAt, null, null);
    }

    /** The same, begun at a time; null where nobody knows. */
    public Incident begunAt(@Nullable Instant start) {
        return new Incident(
                kind, subject, detail, code, shipmentCode, orderId, occurrences, detectedAt, start, overAfter);
    }

    /** The same, over when nobody tells of it again for so long. */
    public Incident overAfter(Duration silence) {
        return new Incident(
                kind, subject, detail, code, shipmentCode, orderId, occurrences, detectedAt, startedAt, silence);
    }

    /** The kinds that this service notices. */
    public enum Kind {
        SIG_INVALID,
        PAYLOAD_INVALID,
        MAP_UNKNOWN,
        NUMBER_INVALID,
        CARRIER_MISMATCH,
        SUBSCRIPTION_ABORTED,
        PUSH_GAP,
        CARRIER_API_DOWN,
        ERROR_RATE,
        CALLBACK_FAILING;

        /** The kind that an exception class of a node stands for; null for what is no fault of the integration. */
        public static @Nullable Kind ofException(@Nullable String exception) {
            if (exception == null) {
                return null;
            }
            return switch (exception) {
                case "NUMBER_INVALID" -> NUMBER_INVALID;
                case "CARRIER_MISMATCH" -> CARRIER_MISMATCH;
                case "SUBSCRIPTION_ABORTED" -> SUBSCRIPTION_ABORTED;
                default -> null;
            };
        }
    }

    /** A fault that concerns no single shipment. */
    public static Incident of(
            Kind kind, String subject, String detail, @Nullable String code, long occurrences, Instant detectedAt) {
        return new Incident(kind, subject, detail, code, null, null, occurrences, detectedAt);
    }
}
