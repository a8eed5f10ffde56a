package io.waymark.local.scenario;

import io.waymark.events.EventTypes;
import io.waymark.events.Money;
import io.waymark.events.payments.PaymentFinalised;
import io.waymark.events.payments.PaymentReversed;
import io.waymark.events.payments.RefundIssued;
import io.waymark.sandbox.psp.Transactions;
import io.waymark.testkit.EventSender;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Plays shop and PSP where they report money: payments, refunds and voided payments, each refund twice as shops do. */
final class Cashier {
    private static final String PSP_MERCHANT_NO = "800058";

    private final EventSender events;
    private final Transactions transactions;

    Cashier(EventSender events, Transactions transactions) {
        this.events = events;
        this.transactions = transactions;
    }

    /** Reports the payment of an order; the PSP knows it too, final or not yet. */
    void pay(Consignment consignment, String orderId) {
        Payment payment = consignment.payment();
        if (payment == Payment.NONE) {
            return;
        }
        if (payment == Payment.STC_PAY_FINAL_LATE) {
            transactions.begin(consignment.transactionId(), PSP_MERCHANT_NO);
        } else {
            transactions.finish(consignment.transactionId(), PSP_MERCHANT_NO);
        }
        PaymentFinalised fact = new PaymentFinalised(
                UUID.fromString(orderId),
                consignment.merchant(),
                consignment.transactionId(),
                PSP_MERCHANT_NO,
                payment.method(),
                payment.succeeded(),
                amount(consignment),
                payment != Payment.STC_PAY_VIRTUAL_GOODS,
                payment == Payment.STC_PAY_INSTALMENT,
                now());
        events.send(EventTypes.PAYMENT_FINALISED, orderId, consignment.merchant(), fact);
    }

    /** The PSP sees the payment as final from now on. */
    void finish(Consignment consignment) {
        transactions.finish(consignment.transactionId(), PSP_MERCHANT_NO);
    }

    /** Gives all of the money back and reports it twice, in two events. */
    void refund(Consignment consignment, String orderId, String shipmentCode) {
        RefundIssued fact = new RefundIssued(
                UUID.fromString(orderId),
                consignment.merchant(),
                shipmentCode,
                "RF-" + consignment.referenceNo(),
                consignment.transactionId(),
                amount(consignment),
                "parcel " + consignment.story(),
                now());
        events.send(EventTypes.REFUND_ISSUED, orderId, consignment.merchant(), fact);
        events.send(EventTypes.REFUND_ISSUED, orderId, consignment.merchant(), fact);
    }

    /** Takes the payment of a cancelled order back before it was captured at the bank. */
    void reverse(Consignment consignment, String orderId) {
        PaymentReversed fact = new PaymentReversed(
                UUID.fromString(orderId),
                consignment.merchant(),
                "VO-" + consignment.referenceNo(),
                consignment.transactionId(),
                PaymentReversed.Kind.VOID,
                amount(consignment),
                "order cancelled",
                now());
        events.send(EventTypes.PAYMENT_REVERSED, orderId, consignment.merchant(), fact);
    }

    private static Money amount(Consignment consignment) {
        return new Money(consignment.amountMinor(), consignment.currency());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
