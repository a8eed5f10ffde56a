package io.waymark.events;

import io.waymark.events.carriers.CarrierFigures;
import io.waymark.events.cases.CaseEscalated;
import io.waymark.events.cases.CaseGrouped;
import io.waymark.events.cases.CaseOpened;
import io.waymark.events.cases.CaseReopened;
import io.waymark.events.cases.CaseResolved;
import io.waymark.events.cases.CaseRouted;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.orders.BookingFailed;
import io.waymark.events.orders.CancelOrder;
import io.waymark.events.orders.CreateOrder;
import io.waymark.events.orders.LastMileAssigned;
import io.waymark.events.orders.OrderAccepted;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.OrderRefused;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.events.orders.WaybillVoided;
import io.waymark.events.payments.PaymentFinalised;
import io.waymark.events.payments.PaymentReversed;
import io.waymark.events.payments.RefundIssued;
import io.waymark.events.rates.PublishedRateCard;
import io.waymark.events.reconciliation.PeriodClosed;
import io.waymark.events.reconciliation.PeriodReopened;
import io.waymark.events.reconciliation.PostingRecorded;
import io.waymark.events.reconciliation.SettlementProofAccepted;
import io.waymark.events.reconciliation.SettlementProofHeld;
import io.waymark.events.reconciliation.SettlementProofRefused;
import io.waymark.events.shipments.ShipmentConflictDetected;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.events.shipments.ShipmentSnapshot;
import io.waymark.events.shipments.ShipmentStatusChanged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event type of the contract; the one place where a type's name, payload and topic are spelled. */
public final class EventTypes {
    public static final EventType<CreateOrder> ORDER_CREATE =
            new EventType<>("order.create.v1", CreateOrder.class, Topics.ORDERS_REQUESTS);
    public static final EventType<CancelOrder> ORDER_CANCEL =
            new EventType<>("order.cancel.v1", CancelOrder.class, Topics.ORDERS_REQUESTS);
    public static final EventType<OrderAccepted> ORDER_ACCEPTED =
            new EventType<>("order.accepted.v1", OrderAccepted.class, Topics.ORDERS_EVENTS);
    public static final EventType<OrderRefused> ORDER_REFUSED =
            new EventType<>("order.refused.v1", OrderRefused.class, Topics.ORDERS_EVENTS);
    public static final EventType<WaybillIssued> WAYBILL_ISSUED =
            new EventType<>("waybill.issued.v1", WaybillIssued.class, Topics.ORDERS_EVENTS);
    public static final EventType<WaybillVoided> WAYBILL_VOIDED =
            new EventType<>("waybill.voided.v1", WaybillVoided.class, Topics.ORDERS_EVENTS);
    public static final EventType<BookingFailed> ORDER_BOOKING_FAILED =
            new EventType<>("order.booking-failed.v1", BookingFailed.class, Topics.ORDERS_EVENTS);
    public static final EventType<OrderCancelled> ORDER_CANCELLED =
            new EventType<>("order.cancelled.v1", OrderCancelled.class, Topics.ORDERS_EVENTS);
    public static final EventType<LastMileAssigned> LASTMILE_ASSIGNED =
            new EventType<>("lastmile.assigned.v1", LastMileAssigned.class, Topics.ORDERS_EVENTS);
    public static final EventType<ShipmentScanned> SHIPMENT_SCANNED =
            new EventType<>("shipment.scanned.v1", ShipmentScanned.class, Topics.SHIPMENTS_EVENTS);
    public static final EventType<ShipmentStatusChanged> SHIPMENT_STATUS_CHANGED =
            new EventType<>("shipment.status-changed.v1", ShipmentStatusChanged.class, Topics.SHIPMENTS_EVENTS);
    public static final EventType<ShipmentConflictDetected> SHIPMENT_CONFLICT_DETECTED =
            new EventType<>("shipment.conflict-detected.v1", ShipmentConflictDetected.class, Topics.SHIPMENTS_EVENTS);
    public static final EventType<ShipmentSnapshot> SHIPMENT_STATE =
            new EventType<>("shipment.state.v1", ShipmentSnapshot.class, Topics.SHIPMENTS_STATE);
    public static final EventType<IncidentDetected> INCIDENT_DETECTED =
            new EventType<>("incident.detected.v1", IncidentDetected.class, Topics.INTEGRATION_INCIDENTS);
    public static final EventType<IncidentCleared> INCIDENT_CLEARED =
            new EventType<>("incident.cleared.v1", IncidentCleared.class, Topics.INTEGRATION_INCIDENTS);
    public static final EventType<CaseOpened> CASE_OPENED =
            new EventType<>("case.opened.v1", CaseOpened.class, Topics.EXCEPTIONS_CASES);
    public static final EventType<CaseRouted> CASE_ROUTED =
            new EventType<>("case.routed.v1", CaseRouted.class, Topics.EXCEPTIONS_CASES);
    public static final EventType<CaseEscalated> CASE_ESCALATED =
            new EventType<>("case.escalated.v1", CaseEscalated.class, Topics.EXCEPTIONS_CASES);
    public static final EventType<CaseResolved> CASE_RESOLVED =
            new EventType<>("case.resolved.v1", CaseResolved.class, Topics.EXCEPTIONS_CASES);
    public static final EventType<CaseReopened> CASE_REOPENED =
            new EventType<>("case.reopened.v1", CaseReopened.class, Topics.EXCEPTIONS_CASES);
    public static final EventType<CaseGrouped> CASE_GROUPED =
            new EventType<>("case.grouped.v1", CaseGrouped.class, Topics.EXCEPTIONS_CASES);
    public static final EventType<PaymentFinalised> PAYMENT_FINALISED =
            new EventType<>("payment.finalised.v1", PaymentFinalised.class, Topics.PAYMENTS_EVENTS);
    public static final EventType<RefundIssued> REFUND_ISSUED =
            new EventType<>("refund.issued.v1", RefundIssued.class, Topics.PAYMENTS_EVENTS);
    public static final EventType<PaymentReversed> PAYMENT_REVERSED =
            new EventType<>("payment.reversed.v1", PaymentReversed.class, Topics.PAYMENTS_EVENTS);
    public static final EventType<PostingRecorded> POSTING_RECORDED =
            new EventType<>("posting.recorded.v1", PostingRecorded.class, Topics.RECONCILIATION_POSTINGS);
    public static final EventType<SettlementProofAccepted> SETTLEMENT_PROOF_ACCEPTED = new EventType<>(
            "settlement.proof-accepted.v1", SettlementProofAccepted.class, Topics.RECONCILIATION_SETTLEMENTS);
    public static final EventType<SettlementProofRefused> SETTLEMENT_PROOF_REFUSED = new EventType<>(
            "settlement.proof-refused.v1", SettlementProofRefused.class, Topics.RECONCILIATION_SETTLEMENTS);
    public static final EventType<SettlementProofHeld> SETTLEMENT_PROOF_HELD =
            new EventType<>("settlement.proof-held.v1", SettlementProofHeld.class, Topics.RECONCILIATION_SETTLEMENTS);
    public static final EventType<PeriodClosed> PERIOD_CLOSED =
            new EventType<>("period.closed.v1", PeriodClosed.class, Topics.RECONCILIATION_PERIODS);
    public static final EventType<PeriodReopened> PERIOD_REOPENED =
            new EventType<>("period.reopened.v1", PeriodReopened.class, Topics.RECONCILIATION_PERIODS);
    public static final EventType<CarrierFigures> CARRIER_FIGURES =
            new EventType<>("carrier.figures.v1", CarrierFigures.class, Topics.CARRIERS_FIGURES);
    public static final EventType<PublishedRateCard> RATE_CARD =
            new EventType<>("rate.card.v1", PublishedRateCard.class, Topics.RATES_CARDS);

    /** All types, in the order of an order's life. */
    public static final List<EventType<?>> ALL = List.of(
            ORDER_CREATE,
            ORDER_CANCEL,
            ORDER_ACCEPTED,
            ORDER_REFUSED,
            WAYBILL_ISSUED,
            WAYBILL_VOIDED,
            ORDER_BOOKING_FAILED,
            ORDER_CANCELLED,
            LASTMILE_ASSIGNED,
            SHIPMENT_SCANNED,
            SHIPMENT_STATUS_CHANGED,
            SHIPMENT_CONFLICT_DETECTED,
            SHIPMENT_STATE,
            INCIDENT_DETECTED,
            INCIDENT_CLEARED,
            CASE_OPENED,
            CASE_ROUTED,
            CASE_ESCALATED,
            CASE_RESOLVED,
            CASE_REOPENED,
            CASE_GROUPED,
            PAYMENT_FINALISED,
            REFUND_ISSUED,
            PAYMENT_REVERSED,
            POSTING_RECORDED,
            SETTLEMENT_PROOF_ACCEPTED,
            SETTLEMENT_PROOF_REFUSED,
            SETTLEMENT_PROOF_HELD,
            PERIOD_CLOSED,
            PERIOD_REOPENED,
            CARRIER_FIGURES,
            RATE_CARD);

    private static final Map<String, EventType<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    /** The type that a {@code ce_type} header names; empty for one that this version does not know. */
    public static Optional<EventType<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private EventTypes() {}
}
