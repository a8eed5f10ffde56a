package io.waymark.reconciliation.intake;

import io.waymark.events.Money;
import io.waymark.events.payments.PaymentEvent;
import io.waymark.events.payments.PaymentFinalised;
import io.waymark.events.payments.PaymentReversed;
import io.waymark.events.payments.RefundIssued;
import io.waymark.privacy.ReasonCodes;
import io.waymark.reconciliation.ledger.domain.FinancialFact;
import io.waymark.reconciliation.settlement.domain.Payment;
import java.util.Locale;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Payment events in this service's own words. */
final class PaymentEvents {
    /**
     * What is wrong with what such an event says, by its field: a fact says what happened, not which way the books go.
     *
     * @return null where it can be booked
     */
    static @Nullable String fault(PaymentEvent event) {
        return switch (event) {
            case PaymentFinalised finalised ->
                finalised.amount().amountMinor() < 0
                        ? "amount.amountMinor must be zero or above"
                        : unknownCurrency(finalised.amount());
            case RefundIssued refund -> unbookable(refund.amount());
            case PaymentReversed reversed -> unbookable(reversed.amount());
        };
    }

    private static @Nullable String unbookable(Money amount) {
        return amount.amountMinor() <= 0 ? "amount.amountMinor must be above zero" : unknownCurrency(amount);
    }

    private static @Nullable String unknownCurrency(Money amount) {
        return isKnown(amount) ? null : "amount.currency is no currency that the ledger keeps";
    }

    /** Whether the ledger has books in this currency. */
    static boolean isKnown(Money amount) {
        return CurrencyUnit.registeredCurrencies().stream()
                .anyMatch(known -> known.getCode().equals(amount.currency()) && !known.isPseudoCurrency());
    }

    static Payment payment(PaymentFinalised finalised) {
        return new Payment(
                finalised.transactionId(),
                finalised.orderId(),
                finalised.merchantId(),
                finalised.pspMerchantNo(),
                finalised.paymentMethod().toLowerCase(Locale.ROOT),
                finalised.succeeded(),
                finalised.physicalGoods(),
                finalised.instalment(),
                finalised.finalisedAt());
    }

    static FinancialFact capture(UUID eventId, PaymentFinalised finalised) {
        return new FinancialFact.PaymentCaptured(
                eventId,
                finalised.orderId(),
                finalised.merchantId(),
                finalised.transactionId(),
                finalised.paymentMethod(),
                amount(finalised.amount()),
                finalised.finalisedAt());
    }

    static FinancialFact refund(UUID eventId, RefundIssued refund, ReasonCodes reasons) {
        return new FinancialFact.RefundPaid(
                eventId,
                refund.orderId(),
                refund.merchantId(),
                refund.shipmentCode(),
                refund.refundId(),
                refund.transactionId(),
                amount(refund.amount()),
                reasons.of(refund.reason()),
                refund.issuedAt());
    }

    /** A void or a chargeback. */
    static FinancialFact reversal(UUID eventId, PaymentReversed reversed, ReasonCodes reasons) {
        return switch (reversed.kind()) {
            case VOID ->
                new FinancialFact.PaymentVoided(
                        eventId,
                        reversed.orderId(),
                        reversed.merchantId(),
                        reversed.reversalId(),
                        reversed.transactionId(),
                        amount(reversed.amount()),
                        reasons.of(reversed.reason()),
                        reversed.reversedAt());
            case CHARGEBACK ->
                new FinancialFact.ChargedBack(
                        eventId,
                        reversed.orderId(),
                        reversed.merchantId(),
                        reversed.reversalId(),
                        reversed.transactionId(),
                        amount(reversed.amount()),
                        reasons.of(reversed.reason()),
                        reversed.reversedAt());
        };
    }

    /**
     * The amount of an event: minor units at the edge, money inside.
     *
     * @throws org.joda.money.IllegalCurrencyException for a code that ISO 4217 does not know
     */
    static org.joda.money.Money amount(Money amount) {
        return org.joda.money.Money.ofMinor(CurrencyUnit.of(amount.currency()), amount.amountMinor());
    }

    private PaymentEvents() {}
}
