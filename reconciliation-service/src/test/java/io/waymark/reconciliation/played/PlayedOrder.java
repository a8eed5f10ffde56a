package io.waymark.reconciliation.played;

import io.waymark.events.EventTypes;
import io.waymark.events.Money;
import io.waymark.events.cases.CaseOpened;
import io.waymark.events.cases.Owner;
import io.waymark.events.cases.Severity;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.events.payments.PaymentFinalised;
import io.waymark.events.payments.PaymentReversed;
import io.waymark.events.payments.RefundIssued;
import io.waymark.events.shipments.NumberReuse;
import io.waymark.events.shipments.ShipmentConflictDetected;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.testkit.EventSender;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of one order as the other services tell it; every number in it is its own, so tests share one broker. */
public final class PlayedOrder {
    private static final Money CHARGE = new Money(1250, "USD");
    private static final Money PRICE = new Money(9900, "SAR");

    public final UUID orderId = UUID.randomUUID();
    public final String merchant;
    public final String shipmentCode;
    public final String trackingNumber;
    public final String transaction;

    private final EventSender events;
    private final String carrier;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** @param mood first letters of the transaction's id: how the played provider treats it */
    public PlayedOrder(EventSender events, String merchant, String mood, String carrier) {
        String number = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 8);
        this.events = events;
        this.merchant = merchant;
        this.carrier = carrier;
        this.shipmentCode = "WM" + number;
        this.trackingNumber = carrier + number;
        this.transaction = mood + number;
    }

    public UUID waybillIssued() {
        return events.send(
                EventTypes.WAYBILL_ISSUED,
                orderId.toString(),
                merchant,
                new WaybillIssued(
                        orderId,
                        merchant,
                        "ref-" + shipmentCode,
                        shipmentCode,
                        carrier,
                        trackingNumber,
                        "standard",
                        "express",
                        "CN",
                        "SA",
                        null,
                        null,
                        500,
                        CHARGE,
                        null,
                        now));
    }

    public UUID cancelled() {
        return cancelled("CUSTOMER_REQUEST");
    }

    public UUID cancelled(String reason) {
        return events.send(
                EventTypes.ORDER_CANCELLED,
                orderId.toString(),
                merchant,
                new OrderCancelled(
                        orderId, merchant, "ref-" + shipmentCode, shipmentCode, carrier, trackingNumber, reason, now));
    }

    public UUID paid(String method) {
        return paid(method, true, false);
    }

    /** To another of the merchant's numbers at the provider. */
    public UUID paidTo(String pspMerchantNo) {
        return paid("stc_pay", pspMerchantNo, true, false, now);
    }

    /** Long ago, so that the 30 days are almost or wholly over. */
    public UUID paidBefore(Duration age) {
        return paid("stc_pay", "800058", true, false, now.minus(age));
    }

    public UUID paid(String method, boolean physicalGoods, boolean instalment) {
        return paid(method, "800058", physicalGoods, instalment, now);
    }

    private UUID paid(
            String method, String pspMerchantNo, boolean physicalGoods, boolean instalment, Instant finalisedAt) {
        return events.send(
                EventTypes.PAYMENT_FINALISED,
                orderId.toString(),
                merchant,
                new PaymentFinalised(
                        orderId,
                        merchant,
                        transaction,
                        pspMerchantNo,
                        method,
                        true,
                        PRICE,
                        physicalGoods,
                        instalment,
                        finalisedAt));
    }

    public UUID refunded(String refundId, long amountMinor) {
        return refunded(refundId, amountMinor, "RETURNED");
    }

    public UUID refunded(String refundId, long amountMinor, String reason) {
        return events.send(
                EventTypes.REFUND_ISSUED,
                orderId.toString(),
                merchant,
                new RefundIssued(
                        orderId,
                        merchant,
                        shipmentCode,
                        refundId,
                        transaction,
                        new Money(amountMinor, "SAR"),
                        reason,
                        Instant.now()));
    }

    /** @param kind {@code VOID} or {@code CHARGEBACK} */
    public UUID reversed(String kind, String reversalId, long amountMinor) {
        return reversed(kind, reversalId, amountMinor, "NOT_RECEIVED");
    }

    public UUID reversed(String kind, String reversalId, long amountMinor, String reason) {
        return events.send(
                EventTypes.PAYMENT_REVERSED,
                orderId.toString(),
                merchant,
                new PaymentReversed(
                        orderId,
                        merchant,
                        reversalId,
                        transaction,
                        PaymentReversed.Kind.valueOf(kind),
                        new Money(amountMinor, "SAR"),
                        reason,
                        Instant.now()));
    }

    public UUID stands(long version, ShipmentState state, boolean conflict) {
        return stands(version, state, conflict, null);
    }

    /** Where the parcel stands, whose number may have been given before. */
    public UUID stands(long version, ShipmentState state, boolean conflict, @Nullable NumberReuse reuse) {
        OffsetDateTime at = now.minusSeconds(1_000 - version).atOffset(ZoneOffset.ofHours(8));
        return events.send(
                EventTypes.SHIPMENT_STATUS_CHANGED,
                shipmentCode,
                merchant,
                new ShipmentStatusChanged(
                        shipmentCode,
                        orderId,
                        merchant,
                        carrier,
                        trackingNumber,
                        version,
                        null,
                        null,
                        state,
                        "",
                        null,
                        null,
                        null,
                        at,
                        now,
                        conflict,
                        null,
                        null,
                        reuse));
    }

    public UUID contradicted(long version) {
        OffsetDateTime at = now.minusSeconds(1_000 - version).atOffset(ZoneOffset.ofHours(8));
        return events.send(
                EventTypes.SHIPMENT_CONFLICT_DETECTED,
                shipmentCode,
                merchant,
                new ShipmentConflictDetected(
                        shipmentCode,
                        orderId,
                        merchant,
                        carrier,
                        trackingNumber,
                        version,
                        at.minusSeconds(60),
                        at,
                        ShipmentState.AVAILABLE_FOR_PICKUP,
                        "",
                        now));
    }

    public UUID caseOpened(String code) {
        UUID caseId = UUID.randomUUID();
        events.send(
                EventTypes.CASE_OPENED,
                caseId.toString(),
                merchant,
                new CaseOpened(
                        caseId,
                        shipmentCode,
                        orderId,
                        merchant,
                        code,
                        "return",
                        null,
                        Severity.MEDIUM,
                        Owner.SUPPORT,
                        List.of(),
                        "class " + code,
                        null,
                        null,
                        now,
                        now));
        return caseId;
    }
}
