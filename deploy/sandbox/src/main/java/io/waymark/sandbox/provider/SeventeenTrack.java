package io.waymark.sandbox.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Place;
import io.waymark.sandbox.journey.Scan;
import io.waymark.sandbox.journey.Vocabulary;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** 17TRACK's TRACKING_UPDATED webhook, version 2: the whole history each time, newest first. */
public final class SeventeenTrack implements Dialect {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEY_STAGES = List.of(
            "InfoReceived",
            "PickedUp",
            "Departure",
            "Arrival",
            "AvailableForPickup",
            "OutForDelivery",
            "Delivered",
            "Returning",
            "Returned");

    @Override
    public String provider() {
        return "17track";
    }

    @Override
    public boolean repeatsHistory() {
        return true;
    }

    @Override
    public Push push(Journey.Shipment shipment, List<Scan> scans, Instant now) {
        List<Scan> newestFirst = scans.reversed();
        ObjectNode root = JSON.createObjectNode();
        root.put("event", "TRACKING_UPDATED");
        ObjectNode data = root.putObject("data");
        data.put("number", shipment.trackingNumber());
        data.put("carrier", Integer.parseInt(shipment.carrierCode()));
        data.putNull("param");
        data.put("tag", shipment.reference());
        ObjectNode info = data.putObject("track_info");
        Vocabulary.SeventeenTrack words =
                Vocabulary.seventeenTrack(newestFirst.getFirst().milestone());
        ObjectNode status = info.putObject("latest_status");
        status.put("status", words.status());
        status.put("sub_status", words.subStatus());
        status.putNull("sub_status_descr");
        event(info.putObject("latest_event"), newestFirst.getFirst());
        milestones(info.putArray("milestone"), newestFirst);
        ObjectNode tracking = info.putObject("tracking");
        tracking.put("providers_hash", shipment.trackingNumber().hashCode());
        ObjectNode chainLink = tracking.putArray("providers").addObject();
        ObjectNode provider = chainLink.putObject("provider");
        provider.put("key", Integer.parseInt(shipment.carrierCode()));
        chainLink.put("latest_sync_status", "Success");
        chainLink.put("latest_sync_time", now.truncatedTo(ChronoUnit.SECONDS).toString());
        chainLink.put("events_hash", scans.hashCode());
        ArrayNode events = chainLink.putArray("events");
        newestFirst.forEach(scan -> event(events.addObject(), scan));
        return new Push(newestFirst.getFirst().id() + "/" + scans.size(), root.toString());
    }

    private static void event(ObjectNode event, Scan scan) {
        Vocabulary.SeventeenTrack words = Vocabulary.seventeenTrack(scan.milestone());
        times(event, scan);
        event.put("description", words.text());
        event.put("location", scan.place().text());
        if (words.stage().isEmpty()) {
            event.putNull("stage");
        } else {
            event.put("stage", words.stage());
        }
        event.put("sub_status", words.subStatus());
        address(event.putObject("address"), scan.place());
    }

    private static void address(ObjectNode address, Place place) {
        address.put("country", place.country());
        address.put("state", place.region());
        address.put("city", place.city());
        address.putNull("street");
        address.put("postal_code", place.postalCode());
    }

    private static void milestones(ArrayNode milestones, List<Scan> newestFirst) {
        for (String stage : KEY_STAGES) {
            ObjectNode milestone = milestones.addObject();
            milestone.put("key_stage", stage);
            newestFirst.stream()
                    .filter(scan ->
                            Vocabulary.seventeenTrack(scan.milestone()).stage().equals(stage))
                    .findFirst()
                    .ifPresentOrElse(scan -> times(milestone, scan), () -> {
                        milestone.putNull("time_iso");
                        milestone.putNull("time_utc");
                    });
        }
    }

    private static void times(ObjectNode node, Scan scan) {
        node.put("time_iso", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(scan.occurredAt()));
        node.put("time_utc", scan.occurredAt().toInstant().toString());
    }

    @Override
    public SignedCall sign(Push push, String secret, Instant now) {
        return new SignedCall("application/json", Map.of("sign", signature(push.payload(), secret)), push.payload());
    }

    /** SHA-256 over body, slash and key: a plain hash, no HMAC, as its webhook guide says. */
    static String signature(String body, String key) {
        return Digests.sha256Hex(body + "/" + key);
    }

    @Override
    public boolean acknowledged(int status, byte[] body) {
        return status == 200;
    }
}
