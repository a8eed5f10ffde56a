package io.waymark.events.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code period.reopened.v1}: a closed month of the books is open again; two people wanted it. It is closed again under the next
 * number.
 *
 * @param period      the month, such as {@code 2026-11}, UTC
 * @param closingId   our id of the closing that it undoes
 * @param reopeningId our id of the reopening
 * @param reopenedAt  since when facts of the month are booked in it again, UTC
 */
public record PeriodReopened(String period, UUID closingId, UUID reopeningId, Instant reopenedAt)
        implements PeriodEvent {}
