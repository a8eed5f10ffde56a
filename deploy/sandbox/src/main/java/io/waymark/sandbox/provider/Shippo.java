package io.waymark.sandbox.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Scan;
import io.waymark.sandbox.journey.Worldwide;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Shippo's track update: the newest status and the whole history each time. */
public final class Shippo implements Dialect {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String provider() {
        return "shippo";
    }

    @Override
    public boolean repeatsHistory() {
        return true;
    }

    @Override
    public Push push(Journey.Shipment shipment, List<Scan> scans, Instant now) {
        ObjectNode root = JSON.createObjectNode();
        root.put("event", "track_updated");
        root.put("test", true);
        ObjectNode track = root.putObject("data");
        track.put("carrier", shipment.carrierCode());
        track.put("tracking_number", shipment.trackingNumber());
        track.put("metadata", shipment.reference());
        status(track.putObject("tracking_status"), scans.getLast(), now);
        ArrayNode history = track.putArray("tracking_history");
        scans.forEach(scan -> status(history.addObject(), scan, now));
        return new Push(scans.getLast().id() + "/" + scans.size(), root.toString());
    }

    private static void status(ObjectNode status, Scan scan, Instant now) {
        Worldwide.Words words = Worldwide.of(scan.milestone());
        String[] codes = words.shippo().split("/", 2);
        status.put("status", codes[0]);
        ObjectNode substatus = status.putObject("substatus");
        substatus.put("code", codes[1]);
        substatus.put("text", words.text());
        substatus.put("action_required", false);
        status.put("status_details", words.text());
        status.put("status_date", scan.occurredAt().toInstant().toString());
        status.put("object_updated", now.toString());
        ObjectNode location = status.putObject("location");
        location.put("city", scan.place().city());
        location.put("state", scan.place().region());
        location.put("country", scan.place().country());
        location.put("zip", scan.place().postalCode());
    }

    @Override
    public SignedCall sign(Push push, String secret, Instant now) {
        String time = Long.toString(now.getEpochSecond());
        String header = "t=" + time + ",v1=" + signature(secret, time, push.payload());
        return new SignedCall("application/json", Map.of("Shippo-Auth-Signature", header), push.payload());
    }

    /** Hexadecimal of HMAC-SHA256 over the time, a dot and the body. */
    static String signature(String secret, String time, String body) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.hmacSha256(key, time + "." + body));
    }

    @Override
    public boolean acknowledged(int status, byte[] body) {
        return status / 100 == 2;
    }
}
