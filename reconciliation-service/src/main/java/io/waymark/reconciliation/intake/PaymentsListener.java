package io.waymark.reconciliation.intake;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.payments.PaymentEvent;
import io.waymark.events.payments.PaymentFinalised;
import io.waymark.events.payments.PaymentReversed;
import io.waymark.events.payments.RefundIssued;
import io.waymark.privacy.ReasonCodes;
import io.waymark.reconciliation.history.OrderBooks;
import io.waymark.reconciliation.ledger.application.BookFacts;
import io.waymark.reconciliation.ledger.application.GivenReasons;
import io.waymark.reconciliation.ledger.domain.FinancialFact;
import io.waymark.reconciliation.settlement.application.ReviewProofs;
import io.waymark.reconciliation.settlement.domain.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of money that came, went back or was taken back, and of transactions that want proof. */
@Startup
@ApplicationScoped
class PaymentsListener {
    private final Consumer<PaymentEvent> inbox;
    private final OrderBooks books;
    private final BookFacts ledger;
    private final ReviewProofs settlement;
    private final ReasonCodes reasons;
    private final GivenReasons given;

    PaymentsListener(
            InboundBatches inbound,
            OrderBooks books,
            BookFacts ledger,
            ReviewProofs settlement,
            ReasonCodes reasons,
            GivenReasons given) {
        this.inbox = inbound.consumer(
                Subscription.facts(Topics.PAYMENTS_EVENTS, PaymentEvent.class).judgedBy(PaymentEvents::fault),
                this::apply);
        this.books = books;
        this.ledger = ledger;
        this.settlement = settlement;
        this.reasons = reasons;
        this.given = given;
    }

    @Incoming("payments")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(batch);
    }

    private void apply(List<InboundEvent<PaymentEvent>> fresh) {
        Map<UUID, String> orders = new LinkedHashMap<>();
        List<Payment> payments = new ArrayList<>();
        List<FinancialFact> facts = new ArrayList<>();
        Map<UUID, String> words = new LinkedHashMap<>();
        for (InboundEvent<PaymentEvent> event : fresh) {
            switch (event.payload()) {
                case PaymentFinalised finalised -> {
                    orders.put(finalised.orderId(), finalised.merchantId());
                    payments.add(PaymentEvents.payment(finalised));
                    if (finalised.succeeded()) {
                        facts.add(PaymentEvents.capture(event.id(), finalised));
                    }
                }
                case RefundIssued refund -> {
                    orders.put(refund.orderId(), refund.merchantId());
                    words.put(event.id(), refund.reason());
                    facts.add(PaymentEvents.refund(event.id(), refund, reasons));
                }
                case PaymentReversed reversed -> {
                    orders.put(reversed.orderId(), reversed.merchantId());
                    words.put(event.id(), reversed.reason());
                    facts.add(PaymentEvents.reversal(event.id(), reversed, reasons));
                }
            }
        }
        books.take(orders);
        ledger.book(facts);
        given.keep(words);
        settlement.finalised(payments);
    }
}
