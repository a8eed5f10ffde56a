package io.waymark.tracking.callback;

import io.waymark.events.EventTypes;
import io.waymark.events.shipments.Place;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.testkit.EventSender;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Plays the publisher of shipments: one shipment and what is told about it. */
record PublishedShipment(EventSender sender, String merchant, String code, UUID orderId) {
    static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-20T10:00:00+08:00");

    static PublishedShipment of(EventSender sender, String merchant) {
        return new PublishedShipment(sender, merchant, "WM" + UUID.randomUUID(), UUID.randomUUID());
    }

    void changed(long version, ShipmentState state) {
        changed(version, state, Instant.now());
    }

    void changed(long version, ShipmentState state, Instant knownAt) {
        sender.send(
                EventTypes.SHIPMENT_STATUS_CHANGED,
                code,
                merchant,
                new ShipmentStatusChanged(
                        code,
                        orderId,
                        merchant,
                        "YTO",
                        "YT1",
                        version,
                        null,
                        null,
                        state,
                        "arrived_hub",
                        null,
                        "202",
                        "arrived, call ***",
                        AT,
                        knownAt,
                        false,
                        new Place("CN", null, "深圳市", null, null),
                        null,
                        null));
    }

    void scanned(long version, String carrier) {
        sender.send(
                EventTypes.SHIPMENT_SCANNED,
                code,
                merchant,
                new ShipmentScanned(
                        code,
                        orderId,
                        merchant,
                        carrier,
                        "YT1",
                        "kdniao",
                        "n" + version,
                        version,
                        AT,
                        Instant.now(),
                        null,
                        null,
                        null,
                        "202",
                        null,
                        null,
                        null));
    }
}
