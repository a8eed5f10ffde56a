package io.waymark.reconciliation.intake;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.orders.BookingFailed;
import io.waymark.events.orders.LastMileAssigned;
import io.waymark.events.orders.OrderAccepted;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.OrderEvent;
import io.waymark.events.orders.OrderRefused;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.events.orders.WaybillVoided;
import io.waymark.privacy.ReasonCodes;
import io.waymark.reconciliation.history.OrderBooks;
import io.waymark.reconciliation.history.Shipments;
import io.waymark.reconciliation.history.domain.IssuedWaybill;
import io.waymark.reconciliation.ledger.application.BookFacts;
import io.waymark.reconciliation.ledger.domain.FinancialFact;
import io.waymark.reconciliation.settlement.application.ReviewProofs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears of waybills, which cost money, and of cancellations, which take it back. */
@Startup
@ApplicationScoped
class OrdersListener {
    private final Consumer<OrderEvent> inbox;
    private final OrderBooks books;
    private final Shipments shipments;
    private final BookFacts ledger;
    private final ReviewProofs settlement;
    private final ReasonCodes reasons;

    OrdersListener(
            InboundBatches inbound,
            OrderBooks books,
            Shipments shipments,
            BookFacts ledger,
            ReviewProofs settlement,
            ReasonCodes reasons) {
        this.inbox = inbound.consumer(
                Subscription.facts(Topics.ORDERS_EVENTS, OrderEvent.class).judgedBy(OrdersListener::fault),
                this::apply);
        this.books = books;
        this.shipments = shipments;
        this.ledger = ledger;
        this.settlement = settlement;
        this.reasons = reasons;
    }

    @Incoming("orders")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(batch);
    }

    private void apply(List<InboundEvent<OrderEvent>> fresh) {
        Map<UUID, String> orders = new LinkedHashMap<>();
        List<IssuedWaybill> waybills = new ArrayList<>();
        List<FinancialFact> facts = new ArrayList<>();
        for (InboundEvent<OrderEvent> event : fresh) {
            switch (event.payload()) {
                case WaybillIssued issued -> {
                    orders.put(issued.orderId(), issued.merchantId());
                    waybills.add(waybill(issued));
                    facts.add(charge(event.id(), issued));
                }
                case OrderCancelled cancelled -> {
                    orders.put(cancelled.orderId(), cancelled.merchantId());
                    facts.add(cancellation(event.id(), cancelled));
                }
                case OrderAccepted accepted -> {
                    // Nothing is owed before a waybill is issued.
                }
                case BookingFailed failed -> {
                    // Nothing is owed before a waybill is issued.
                }
                case WaybillVoided voided -> {
                    // The cancellation beside it reverses what was expected.
                }
                case OrderRefused refused -> {
                    // Nothing is owed for what was never taken.
                }
                case LastMileAssigned assigned -> {
                    // The carrier that was booked is owed, whoever delivers.
                }
            }
        }
        books.take(orders);
        shipments.begin(waybills);
        ledger.book(facts);
        settlement.review(orders.keySet());
    }

    private static @Nullable String fault(OrderEvent event) {
        if (!(event instanceof WaybillIssued issued)) {
            return null;
        }
        if (issued.expectedCharge().amountMinor() < 0) {
            return "expectedCharge.amountMinor must be zero or above";
        }
        return PaymentEvents.isKnown(issued.expectedCharge())
                ? null
                : "expectedCharge.currency is no currency that the ledger keeps";
    }

    private static IssuedWaybill waybill(WaybillIssued issued) {
        return new IssuedWaybill(
                issued.shipmentCode(),
                issued.orderId(),
                issued.merchantId(),
                issued.carrier(),
                issued.trackingNumber(),
                issued.issuedAt());
    }

    private static FinancialFact charge(UUID eventId, WaybillIssued issued) {
        return new FinancialFact.ChargeExpected(
                eventId,
                issued.orderId(),
                issued.merchantId(),
                issued.shipmentCode(),
                issued.carrier(),
                PaymentEvents.amount(issued.expectedCharge()),
                issued.issuedAt());
    }

    private FinancialFact cancellation(UUID eventId, OrderCancelled cancelled) {
        return new FinancialFact.ChargeCancelled(
                eventId,
                cancelled.orderId(),
                cancelled.merchantId(),
                cancelled.shipmentCode(),
                reasons.of(cancelled.reason()),
                cancelled.cancelledAt());
    }
}
