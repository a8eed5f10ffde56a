package io.waymark.bench.faults;

import io.waymark.events.EventTypes;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.EventSender;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parcels whose address is wrong: their carrier says so twice, and delivers some of them after all. */
final class TroubledParcels {
    static final String CLASS = "ADDR_INCORRECT";
    private static final String MERCHANT = "killed-shop";
    private static final int EACH = 10;
    private static final long PAUSE_MILLIS = 100;

    private final EventSender sender;

    TroubledParcels(EventSender sender) {
        this.sender = sender;
    }

    static String code(int parcel) {
        return String.format(Locale.ROOT, "WC%08dCN", parcel);
    }

    /** Two nodes of the trouble for each, ten parcels at a time; returns when the broker has them. */
    void trouble(List<Integer> parcels) throws InterruptedException {
        for (int from = 0; from < parcels.size(); from += EACH) {
            List<Integer> some = parcels.subList(from, Math.min(parcels.size(), from + EACH));
            send(some, 1, ShipmentState.EXCEPTION, "address", CLASS);
            send(some, 2, ShipmentState.EXCEPTION, "address", CLASS);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The node that clears it. */
    void deliver(List<Integer> parcels) {
        send(parcels, 3, ShipmentState.DELIVERED, "recipient", null);
    }

    private void send(
            List<Integer> parcels, long version, ShipmentState state, String substate, @Nullable String exception) {
        sender.sendAll(
                EventTypes.SHIPMENT_SCANNED,
                MERCHANT,
                parcels.stream()
                        .map(parcel -> Map.entry(code(parcel), scan(parcel, version, state, substate, exception)))
                        .toList());
    }

    private static ShipmentScanned scan(
            int parcel, long version, ShipmentState state, String substate, @Nullable String exception) {
        Instant now = Instant.now();
        return new ShipmentScanned(
                code(parcel),
                new UUID(0, parcel),
                MERCHANT,
                "YTO",
                "T" + code(parcel),
                "kdniao",
                "node-" + version,
                version,
                now.minusSeconds(60 - version).atOffset(ZoneOffset.UTC),
                now,
                state,
                substate,
                exception,
                "4",
                null,
                null,
                null);
    }
}
