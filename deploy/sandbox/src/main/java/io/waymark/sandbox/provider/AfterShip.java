package io.waymark.sandbox.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Scan;
import io.waymark.sandbox.journey.Worldwide;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** AfterShip's tracking update: all checkpoints each time, oldest first. */
public final class AfterShip implements Dialect {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String provider() {
        return "aftership";
    }

    @Override
    public boolean repeatsHistory() {
        return true;
    }

    @Override
    public Push push(Journey.Shipment shipment, List<Scan> scans, Instant now) {
        String id = UUID.nameUUIDFromBytes(scans.getLast().id().getBytes(StandardCharsets.UTF_8))
                .toString();
        ObjectNode root = JSON.createObjectNode();
        root.put("event_id", id);
        root.put("event", "tracking_update");
        root.put("is_tracking_first_tag", true);
        root.put("ts", now.getEpochSecond());
        ObjectNode msg = root.putObject("msg");
        msg.put("tracking_number", shipment.trackingNumber());
        msg.put("slug", shipment.carrierCode());
        msg.put("order_id", shipment.reference());
        code(msg, scans.getLast());
        ArrayNode checkpoints = msg.putArray("checkpoints");
        scans.forEach(scan -> checkpoint(checkpoints.addObject(), scan));
        return new Push(id, root.toString());
    }

    private static void checkpoint(ObjectNode checkpoint, Scan scan) {
        code(checkpoint, scan);
        checkpoint.put("checkpoint_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(scan.occurredAt()));
        checkpoint.put("message", Worldwide.of(scan.milestone()).text());
        checkpoint.put("country_iso3", Locale.of("", scan.place().country()).getISO3Country());
        checkpoint.put("state", scan.place().region());
        checkpoint.put("city", scan.place().city());
        checkpoint.put("zip", scan.place().postalCode());
        checkpoint.put("location", scan.place().text());
    }

    private static void code(ObjectNode node, Scan scan) {
        String subtag = Worldwide.of(scan.milestone()).afterShip();
        node.put("tag", subtag.split("_", 2)[0]);
        node.put("subtag", subtag);
    }

    @Override
    public SignedCall sign(Push push, String secret, Instant now) {
        String sign = signature(push.payload(), secret);
        return new SignedCall("application/json", Map.of("aftership-hmac-sha256", sign), push.payload());
    }

    /** Base64 of HMAC-SHA256 over the body. */
    static String signature(String body, String secret) {
        return Base64.getEncoder().encodeToString(Digests.hmacSha256(secret.getBytes(StandardCharsets.UTF_8), body));
    }

    @Override
    public boolean acknowledged(int status, byte[] body) {
        return status / 100 == 2;
    }
}
