package io.waymark.tracking.ingest;

import io.waymark.events.EventTypes;
import io.waymark.events.Money;
import io.waymark.events.orders.LastMileAssigned;
import io.waymark.events.orders.OrderAccepted;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.testkit.EventSender;
import java.time.Instant;
import java.util.UUID;

/** Plays order-service: one order and what it says about its shipment. */
public record Orders(
        EventSender sender, UUID orderId, String merchantId, String shipmentCode, String carrier, String number) {
    private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");

    public static Orders of(EventSender sender, String merchantId, String carrier, String number) {
        return new Orders(sender, UUID.randomUUID(), merchantId, "WM" + number, carrier, number);
    }

    public String referenceNo() {
        return "R-" + number;
    }

    public void accepted() {
        sender.send(
                EventTypes.ORDER_ACCEPTED,
                orderId.toString(),
                merchantId,
                new OrderAccepted(
                        orderId,
                        merchantId,
                        referenceNo(),
                        shipmentCode,
                        "cn-domestic",
                        "CN",
                        "CN",
                        null,
                        "518",
                        1,
                        500,
                        AT));
    }

    public void waybillIssued() {
        sender.send(
                EventTypes.WAYBILL_ISSUED,
                orderId.toString(),
                merchantId,
                new WaybillIssued(
                        orderId,
                        merchantId,
                        referenceNo(),
                        shipmentCode,
                        carrier,
                        number,
                        "cn-domestic",
                        "standard",
                        "CN",
                        "CN",
                        null,
                        "518",
                        500,
                        new Money(1200, "CNY"),
                        null,
                        AT.plusSeconds(60)));
    }

    public void lastMile(String brand, String deliverer, String transferNumber) {
        sender.send(
                EventTypes.LASTMILE_ASSIGNED,
                orderId.toString(),
                merchantId,
                new LastMileAssigned(
                        orderId,
                        merchantId,
                        referenceNo(),
                        shipmentCode,
                        carrier,
                        brand,
                        deliverer,
                        transferNumber,
                        "PUSH",
                        AT.plusSeconds(80)));
    }

    public void cancelled() {
        sender.send(
                EventTypes.ORDER_CANCELLED,
                orderId.toString(),
                merchantId,
                new OrderCancelled(
                        orderId,
                        merchantId,
                        referenceNo(),
                        shipmentCode,
                        carrier,
                        number,
                        "merchant asked",
                        AT.plusSeconds(90)));
    }
}
