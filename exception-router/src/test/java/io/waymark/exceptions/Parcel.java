package io.waymark.exceptions;

import io.waymark.events.EventTypes;
import io.waymark.events.Money;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.events.reconciliation.PostingRecorded;
import io.waymark.events.shipments.EstimatedDelivery;
import io.waymark.events.shipments.NumberReuse;
import io.waymark.events.shipments.Place;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.testkit.EventSender;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One parcel of a test, with a number of its own, of which events are told on the topics. */
final class Parcel {
    private static final String USUAL = "m-exceptions";
    private final EventSender sender;
    private final String merchant;
    private final String suffix;
    private final String code = "WM"
            + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, 36)
                    .toUpperCase(Locale.ROOT);
    private final UUID orderId = UUID.randomUUID();
    private long version;

    Parcel(EventSender sender) {
        this.sender = sender;
        merchant = USUAL;
        suffix = code;
    }

    /** Of another merchant, with an order and a tracking number that end in this. */
    Parcel(EventSender sender, String merchant, String suffix) {
        this.sender = sender;
        this.merchant = merchant;
        this.suffix = suffix;
    }

    String code() {
        return code;
    }

    /** A label from China to the given country, made so long ago. */
    Parcel issued(String destination, Duration ago) {
        return issued(destination, ago, null);
    }

    /** A label for goods of this worth. */
    Parcel issued(String destination, Duration ago, @Nullable Money worth) {
        sender.send(
                EventTypes.WAYBILL_ISSUED,
                orderId.toString(),
                merchant,
                new WaybillIssued(
                        orderId,
                        merchant,
                        "R-" + suffix,
                        code,
                        "YTO",
                        "T" + suffix,
                        "cn-domestic",
                        "STANDARD",
                        "CN",
                        destination,
                        null,
                        null,
                        500,
                        new Money(1000, "CNY"),
                        null,
                        worth,
                        Instant.now().minus(ago)));
        return this;
    }

    Parcel cancelled(Duration ago) {
        return cancelled(ago, "YTO", "T" + code);
    }

    /** Cancelled before any carrier was booked. */
    Parcel cancelledUnbooked(Duration ago) {
        return cancelled(ago, null, null);
    }

    private Parcel cancelled(Duration ago, @Nullable String carrier, @Nullable String trackingNumber) {
        sender.send(
                EventTypes.ORDER_CANCELLED,
                orderId.toString(),
                merchant,
                new OrderCancelled(
                        orderId,
                        merchant,
                        "R-" + code,
                        code,
                        carrier,
                        trackingNumber,
                        "CUSTOMER",
                        Instant.now().minus(ago)));
        return this;
    }

    /** An entry of this kind is in the ledger, about this parcel. */
    Parcel booked(String kind) {
        return booked(kind, code);
    }

    /** An entry of this kind is in the ledger, about the parcel's whole order. */
    Parcel bookedForOrder(String kind) {
        return booked(kind, null);
    }

    private Parcel booked(String kind, @Nullable String shipmentCode) {
        Instant at = Instant.now();
        sender.send(
                EventTypes.POSTING_RECORDED,
                orderId.toString(),
                merchant,
                new PostingRecorded(
                        UUID.randomUUID(),
                        orderId,
                        shipmentCode,
                        merchant,
                        kind,
                        kind + " of " + code,
                        null,
                        List.of(
                                new PostingRecorded.Line("refunds", 1000, "CNY"),
                                new PostingRecorded.Line("psp.clearing", -1000, "CNY")),
                        List.of(UUID.randomUUID()),
                        at,
                        at));
        return this;
    }

    UUID orderId() {
        return orderId;
    }

    /** A node that the carrier dates so long ago and that has just arrived. */
    Parcel scanned(Duration ago, ShipmentState state, String substate, @Nullable String exception) {
        return scanned(ago, state, substate, exception, null);
    }

    Parcel scanned(
            Duration ago,
            ShipmentState state,
            String substate,
            @Nullable String exception,
            @Nullable String description) {
        version++;
        sender.send(
                EventTypes.SHIPMENT_SCANNED,
                code,
                merchant,
                new ShipmentScanned(
                        code,
                        orderId,
                        merchant,
                        "YTO",
                        "T" + code,
                        "kdniao",
                        "node-" + version,
                        version,
                        Instant.now().minus(ago).atOffset(ZoneOffset.ofHours(8)),
                        Instant.now(),
                        state,
                        substate,
                        exception,
                        "4",
                        description,
                        null,
                        null));
        return this;
    }

    /** A carrier found nobody at home, at this place. */
    Parcel failedAt(String carrier, Place place) {
        return failedAt(carrier, place, "unavailable", "RCPT_UNAVAILABLE");
    }

    Parcel failedAt(String carrier, Place place, String substate, String exception) {
        version++;
        sender.send(
                EventTypes.SHIPMENT_SCANNED,
                code,
                merchant,
                new ShipmentScanned(
                        code,
                        orderId,
                        merchant,
                        carrier,
                        "T" + code,
                        "kdniao",
                        "node-" + version,
                        version,
                        Instant.now().minus(Duration.ofMinutes(5)).atOffset(ZoneOffset.ofHours(8)),
                        Instant.now(),
                        ShipmentState.DELIVERY_FAILED,
                        substate,
                        exception,
                        "4",
                        null,
                        place,
                        null));
        return this;
    }

    Parcel decided(Duration ago, ShipmentState state, String substate, @Nullable String exception) {
        return decided(ago, state, substate, exception, null);
    }

    /** A waybill that nothing has happened under yet, whose number was given before. */
    Parcel givenBefore(boolean open) {
        Instant issuedAt = Instant.now().minus(Duration.ofHours(1));
        return decided(
                Duration.ofHours(1),
                ShipmentState.LABELED,
                "waybill_issued",
                null,
                new NumberReuse(issuedAt.minus(Duration.ofDays(200)), issuedAt, open));
    }

    /** On its way since so long ago, and promised for so long ago. */
    Parcel promised(Duration movedAgo, Duration ago) {
        OffsetDateTime until = Instant.now().minus(ago).atOffset(ZoneOffset.ofHours(8));
        return decided(
                movedAgo,
                ShipmentState.IN_TRANSIT,
                "moving",
                null,
                new EstimatedDelivery(until, until, Instant.now().minus(movedAgo)),
                null);
    }

    private Parcel decided(
            Duration ago,
            ShipmentState state,
            String substate,
            @Nullable String exception,
            @Nullable NumberReuse reuse) {
        return decided(ago, state, substate, exception, null, reuse);
    }

    private Parcel decided(
            Duration ago,
            ShipmentState state,
            String substate,
            @Nullable String exception,
            @Nullable EstimatedDelivery estimate,
            @Nullable NumberReuse reuse) {
        version++;
        sender.send(
                EventTypes.SHIPMENT_STATUS_CHANGED,
                code,
                merchant,
                new ShipmentStatusChanged(
                        code,
                        orderId,
                        merchant,
                        "YTO",
                        "T" + code,
                        version,
                        null,
                        null,
                        state,
                        substate,
                        exception,
                        "4",
                        null,
                        Instant.now().minus(ago).atOffset(ZoneOffset.ofHours(8)),
                        Instant.now(),
                        false,
                        null,
                        estimate,
                        reuse));
        return this;
    }
}
