package io.waymark.reconciliation.ledger.domain;

import static io.waymark.reconciliation.ledger.domain.Account.CARRIER_ACCRUED;
import static io.waymark.reconciliation.ledger.domain.Account.CARRIER_EXPENSE;
import static io.waymark.reconciliation.ledger.domain.Account.CHARGEBACKS;
import static io.waymark.reconciliation.ledger.domain.Account.CUSTOMER_RECEIVABLE;
import static io.waymark.reconciliation.ledger.domain.Account.PSP_CLEARING;
import static io.waymark.reconciliation.ledger.domain.Account.REFUNDS;
import static io.waymark.reconciliation.ledger.domain.EntryKind.CHARGEBACK;
import static io.waymark.reconciliation.ledger.domain.EntryKind.EXPECTED_CHARGE;
import static io.waymark.reconciliation.ledger.domain.EntryKind.EXPECTED_CHARGE_REVERSAL;
import static io.waymark.reconciliation.ledger.domain.EntryKind.PAYMENT_CAPTURED;
import static io.waymark.reconciliation.ledger.domain.EntryKind.PAYMENT_REVERSAL;
import static io.waymark.reconciliation.ledger.domain.EntryKind.REFUND;

import io.waymark.reconciliation.ledger.domain.FinancialFact.Booked;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargeCancelled;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargeExpected;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargedBack;
import io.waymark.reconciliation.ledger.domain.FinancialFact.PaymentCaptured;
import io.waymark.reconciliation.ledger.domain.FinancialFact.PaymentVoided;
import io.waymark.reconciliation.ledger.domain.FinancialFact.RefundPaid;
import io.waymark.reconciliation.ledger.domain.FinancialFact.TakenBack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns facts into entries: the one place that says which accounts a fact moves. */
public final class PostingRules {

    /**
     * The entry that books the fact; empty for an amount of zero, which moves nothing.
     *
     * @throws IllegalArgumentException for a negative amount: a fact says what happened, not which way the books go
     */
    public static Optional<Entry> entryFor(Booked fact, Instant recordedAt) {
        if (fact.amount().isNegative()) {
            throw new IllegalArgumentException("negative amount in event " + fact.eventId());
        }
        return fact.amount().isZero() ? Optional.empty() : Optional.of(booked(fact, recordedAt));
    }

    /** The reversal that this fact asks for, to be booked against the entry that it awaits. */
    public static WaitingReversal reversalFor(TakenBack fact) {
        return switch (fact) {
            case ChargeCancelled cancelled ->
                new WaitingReversal(
                        new BookingKey(EXPECTED_CHARGE_REVERSAL, cancelled.shipmentCode()),
                        new BookingKey(EXPECTED_CHARGE, cancelled.shipmentCode()).entryId(),
                        cancelled.orderId(),
                        cancelled.shipmentCode(),
                        cancelled.merchantId(),
                        "Order cancelled: " + cancelled.reason(),
                        null,
                        cancelled.eventId(),
                        cancelled.cancelledAt());
            case PaymentVoided voided ->
                new WaitingReversal(
                        BookingKey.ofMerchant(PAYMENT_REVERSAL, voided.merchantId(), voided.reversalId()),
                        captureOf(voided.merchantId(), voided.transactionId()),
                        voided.orderId(),
                        null,
                        voided.merchantId(),
                        "Transaction " + voided.transactionId() + " voided: " + voided.reason(),
                        voided.amount(),
                        voided.eventId(),
                        voided.reversedAt());
        };
    }

    private static Entry booked(Booked fact, Instant recordedAt) {
        return switch (fact) {
            case ChargeExpected charge ->
                entry(
                        charge,
                        new BookingKey(EXPECTED_CHARGE, charge.shipmentCode()),
                        new Subject(charge.orderId(), charge.shipmentCode(), charge.merchantId(), charge.carrier()),
                        "Expected charge of " + charge.carrier(),
                        null,
                        moved(CARRIER_EXPENSE, CARRIER_ACCRUED, charge.amount()),
                        charge.issuedAt(),
                        recordedAt);
            case PaymentCaptured payment ->
                entry(
                        payment,
                        captureKey(payment.merchantId(), payment.transactionId()),
                        subject(payment, null),
                        "Transaction " + payment.transactionId() + " captured by " + payment.paymentMethod(),
                        null,
                        moved(PSP_CLEARING, CUSTOMER_RECEIVABLE, payment.amount()),
                        payment.finalisedAt(),
                        recordedAt);
            case RefundPaid refund ->
                entry(
                        refund,
                        BookingKey.ofMerchant(REFUND, refund.merchantId(), refund.refundId()),
                        subject(refund, refund.shipmentCode()),
                        "Refund of transaction " + refund.transactionId() + ": " + refund.reason(),
                        null,
                        moved(REFUNDS, PSP_CLEARING, refund.amount()),
                        refund.issuedAt(),
                        recordedAt);
            case ChargedBack chargeback ->
                entry(
                        chargeback,
                        BookingKey.ofMerchant(CHARGEBACK, chargeback.merchantId(), chargeback.reversalId()),
                        subject(chargeback, null),
                        "Chargeback of transaction " + chargeback.transactionId() + ": " + chargeback.reason(),
                        captureOf(chargeback.merchantId(), chargeback.transactionId()),
                        moved(CHARGEBACKS, PSP_CLEARING, chargeback.amount()),
                        chargeback.reversedAt(),
                        recordedAt);
        };
    }

    private static Entry entry(
            FinancialFact fact,
            BookingKey key,
            Subject subject,
            String reason,
            @Nullable UUID reverses,
            List<Line> lines,
            Instant occurredAt,
            Instant recordedAt) {
        return new Entry(key, subject, reason, reverses, List.of(fact.eventId()), lines, occurredAt, recordedAt);
    }

    private static Subject subject(FinancialFact fact, @Nullable String shipmentCode) {
        return new Subject(fact.orderId(), shipmentCode, fact.merchantId(), null);
    }

    private static List<Line> moved(Account debit, Account credit, Money amount) {
        return List.of(new Line(debit, amount), new Line(credit, amount.negated()));
    }

    private static BookingKey captureKey(String merchantId, String transactionId) {
        return BookingKey.ofMerchant(PAYMENT_CAPTURED, merchantId, transactionId);
    }

    private static UUID captureOf(String merchantId, String transactionId) {
        return captureKey(merchantId, transactionId).entryId();
    }

    private PostingRules() {}
}
