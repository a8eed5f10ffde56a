package io.waymark.reconciliation.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One line of one entry, as an export holds it. */
public record ExportRow(
        long position,
        int line,
        UUID entryId,
        String kind,
        UUID orderId,
        @Nullable String shipmentCode,
        String merchantId,
        String account,
        Money amount,
        String reason,
        @Nullable UUID reverses,
        List<UUID> evidence,
        Instant occurredAt,
        Instant recordedAt) {}
