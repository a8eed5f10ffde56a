package io.waymark.events.payments;

import io.waymark.events.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fact {@code refund.issued.v1}: the customer got money back, all or part of it. {@code refundId} is the business key. */
public record RefundIssued(
        UUID orderId,
        String merchantId,
        @Nullable String shipmentCode,
        String refundId,
        String transactionId,
        Money amount,
        String reason,
        Instant issuedAt) {}
