package io.waymark.sandbox.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Scan;
import io.waymark.sandbox.journey.Vocabulary;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A sender that follows the Standard Webhooks specification and tells only what is new: own fleets and custom carriers. */
public final class StandardWebhooks implements Dialect {
    private static final String SECRET_PREFIX = "whsec_";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String provider() {
        return "standard";
    }

    @Override
    public boolean repeatsHistory() {
        return false;
    }

    @Override
    public Push push(Journey.Shipment shipment, List<Scan> scans, Instant now) {
        ObjectNode root = JSON.createObjectNode();
        root.put("type", "tracking.updated");
        root.put("timestamp", now.toString());
        ObjectNode data = root.putObject("data");
        data.put("carrier", shipment.carrierCode());
        data.put("trackingNumber", shipment.trackingNumber());
        ArrayNode events = data.putArray("events");
        scans.forEach(scan -> event(events.addObject(), scan));
        return new Push("msg_" + scans.getLast().id(), root.toString());
    }

    private static void event(ObjectNode event, Scan scan) {
        Vocabulary.Standard words = Vocabulary.standard(scan.milestone());
        event.put("id", scan.id());
        event.put("occurredAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(scan.occurredAt()));
        event.put("code", words.code());
        event.put("description", words.text());
        ObjectNode location = event.putObject("location");
        location.put("country", scan.place().country());
        location.put("region", scan.place().region());
        location.put("city", scan.place().city());
        location.put("postalCode", scan.place().postalCode());
        location.put("text", scan.place().text());
    }

    @Override
    public SignedCall sign(Push push, String secret, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        return new SignedCall(
                "application/json",
                Map.of(
                        "webhook-id", push.id(),
                        "webhook-timestamp", timestamp,
                        "webhook-signature", signature(secret, push.id(), timestamp, push.payload())),
                push.payload());
    }

    /** Version 1 of the specification: HMAC-SHA256 over id, time and body with the decoded secret, in base64. */
    static String signature(String secret, String id, String timestamp, String payload) {
        if (!secret.startsWith(SECRET_PREFIX)) {
            throw new IllegalArgumentException("a Standard Webhooks secret starts with " + SECRET_PREFIX);
        }
        byte[] key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
        byte[] mac = Digests.hmacSha256(key, id + "." + timestamp + "." + payload);
        return "v1," + Base64.getEncoder().encodeToString(mac);
    }

    @Override
    public boolean acknowledged(int status, byte[] body) {
        return status == 204;
    }
}
