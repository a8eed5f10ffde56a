package io.waymark.reconciliation.ledger.domain;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Something that happened outside and moves money here. */
public sealed interface FinancialFact {
    /** Id of the event that told it: the evidence. */
    UUID eventId();

    UUID orderId();

    String merchantId();

    /** A fact that is booked as soon as it is known. */
    sealed interface Booked extends FinancialFact {
        Money amount();
    }

    /** A fact that takes back another entry, and waits for it where it came first. */
    sealed interface TakenBack extends FinancialFact {}

    /** A carrier took the shipment at this price by the rate card. */
    record ChargeExpected(
            UUID eventId,
            UUID orderId,
            String merchantId,
            String shipmentCode,
            String carrier,
            Money amount,
            Instant issuedAt)
            implements Booked {}

    /** The order was cancelled: what was expected for its shipment is taken back. */
    record ChargeCancelled(
            UUID eventId, UUID orderId, String merchantId, String shipmentCode, String reason, Instant cancelledAt)
            implements TakenBack {}

    /** A payment succeeded for good. */
    record PaymentCaptured(
            UUID eventId,
            UUID orderId,
            String merchantId,
            String transactionId,
            String paymentMethod,
            Money amount,
            Instant finalisedAt)
            implements Booked {}

    /** The customer got money back. */
    record RefundPaid(
            UUID eventId,
            UUID orderId,
            String merchantId,
            @Nullable String shipmentCode,
            String refundId,
            String transactionId,
            Money amount,
            String reason,
            Instant issuedAt)
            implements Booked {}

    /** The card holder's bank took the money back: it is gone, whether or not the capture was seen here. */
    record ChargedBack(
            UUID eventId,
            UUID orderId,
            String merchantId,
            String reversalId,
            String transactionId,
            Money amount,
            String reason,
            Instant reversedAt)
            implements Booked {}

    /** A payment was voided: moves money only where it had been captured. */
    record PaymentVoided(
            UUID eventId,
            UUID orderId,
            String merchantId,
            String reversalId,
            String transactionId,
            Money amount,
            String reason,
            Instant reversedAt)
            implements TakenBack {}
}
