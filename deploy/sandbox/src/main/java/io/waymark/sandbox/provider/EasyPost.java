package io.waymark.sandbox.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Scan;
import io.waymark.sandbox.journey.Worldwide;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** EasyPost's tracker event: all details each time, oldest first, under both signatures. */
public final class EasyPost implements Dialect {
    private static final String PREFIX = "hmac-sha256-hex=";
    private static final String PATH = "/hook";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String provider() {
        return "easypost";
    }

    @Override
    public boolean repeatsHistory() {
        return true;
    }

    @Override
    public Push push(Journey.Shipment shipment, List<Scan> scans, Instant now) {
        String id = "evt_" + scans.getLast().id();
        ObjectNode root = JSON.createObjectNode();
        root.put("id", id);
        root.put("object", "Event");
        root.put("mode", "test");
        root.put("description", "tracker.updated");
        ObjectNode tracker = root.putObject("result");
        tracker.put("object", "Tracker");
        tracker.put("tracking_code", shipment.trackingNumber());
        tracker.put("carrier", shipment.carrierCode());
        tracker.put("weight", 136.0);
        tracker.put("updated_at", now.toString());
        code(tracker, scans.getLast());
        ArrayNode details = tracker.putArray("tracking_details");
        scans.forEach(scan -> detail(details.addObject(), scan));
        tracker.put("finalized", false);
        tracker.put("is_return", false);
        return new Push(id, root.toString());
    }

    private static void detail(ObjectNode detail, Scan scan) {
        detail.put("object", "TrackingDetail");
        detail.put("message", Worldwide.of(scan.milestone()).text());
        code(detail, scan);
        detail.put("datetime", scan.occurredAt().toInstant().toString());
        ObjectNode location = detail.putObject("tracking_location");
        location.put("city", scan.place().city());
        location.put("state", scan.place().region());
        location.put("country", scan.place().country());
        location.put("zip", scan.place().postalCode());
    }

    private static void code(ObjectNode node, Scan scan) {
        String[] words = Worldwide.of(scan.milestone()).easyPost().split("/", 2);
        node.put("status", words[0]);
        node.put("status_detail", words[1]);
    }

    @Override
    public SignedCall sign(Push push, String secret, Instant now) {
        return new SignedCall(
                "application/json",
                Map.of(
                        "X-Hmac-Signature",
                        PREFIX + signature(secret, push.payload()),
                        "X-Hmac-Signature-V2",
                        PREFIX + signature(secret, now + "POST" + PATH + push.payload()),
                        "X-Timestamp",
                        now.toString(),
                        "X-Path",
                        PATH),
                push.payload());
    }

    /** Hexadecimal of HMAC-SHA256 with the secret's compatibility decomposition as key. */
    static String signature(String secret, String text) {
        byte[] key = Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.hmacSha256(key, text));
    }

    @Override
    public boolean acknowledged(int status, byte[] body) {
        return status / 100 == 2;
    }
}
