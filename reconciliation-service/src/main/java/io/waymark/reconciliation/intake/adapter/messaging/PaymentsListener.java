package io.waymark.reconciliation.intake.adapter.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.payments.PaymentFinalised;
import io.waymark.events.payments.PaymentReversed;
import io.waymark.events.payments.RefundIssued;
import io.waymark.reconciliation.intake.application.OrderBooks;
import io.waymark.reconciliation.ledger.application.BookFacts;
import io.waymark.reconciliation.ledger.domain.FinancialFact;
import io.waymark.reconciliation.settlement.application.ReviewProofs;
import io.waymark.reconciliation.settlement.domain.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of money that came, went back or was taken back, and of transactions that want proof. */
@ApplicationScoped
class PaymentsListener {
    private final InboundBatches inbound;
    private final OrderBooks books;
    private final BookFacts ledger;
    private final ReviewProofs settlement;

    PaymentsListener(InboundBatches inbound, OrderBooks books, BookFacts ledger, ReviewProofs settlement) {
        this.inbound = inbound;
        this.books = books;
        this.ledger = ledger;
        this.settlement = settlement;
    }

    void subscribe(@Observes StartupEvent start) {
        inbound.subscribe(Consumers.PAYMENTS, this::apply);
    }

    @Incoming("payments")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbound.process(Consumers.PAYMENTS, batch, this::apply);
    }

    private void apply(List<InboundEvent<?>> fresh) {
        Map<UUID, String> orders = new LinkedHashMap<>();
        List<Payment> payments = new ArrayList<>();
        List<FinancialFact> facts = new ArrayList<>();
        for (InboundEvent<?> event : fresh) {
            PaymentFinalised finalised = event.payloadOf(EventTypes.PAYMENT_FINALISED);
            if (finalised != null) {
                orders.put(finalised.orderId(), finalised.merchantId());
                payments.add(PaymentFacts.payment(finalised));
                if (finalised.succeeded()) {
                    facts.add(PaymentFacts.capture(event.id(), finalised));
                }
            }
            RefundIssued refund = event.payloadOf(EventTypes.REFUND_ISSUED);
            if (refund != null) {
                orders.put(refund.orderId(), refund.merchantId());
                facts.add(PaymentFacts.refund(event.id(), refund));
            }
            PaymentReversed reversed = event.payloadOf(EventTypes.PAYMENT_REVERSED);
            if (reversed != null) {
                orders.put(reversed.orderId(), reversed.merchantId());
                facts.add(PaymentFacts.reversal(event.id(), reversed));
            }
        }
        books.take(orders);
        ledger.book(facts);
        settlement.finalised(payments);
    }
}
