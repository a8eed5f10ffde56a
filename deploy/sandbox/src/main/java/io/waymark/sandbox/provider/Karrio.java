package io.waymark.sandbox.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Scan;
import io.waymark.sandbox.journey.Worldwide;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Karrio's tracker update: all events each time, newest first, behind the secret itself. */
public final class Karrio implements Dialect {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String provider() {
        return "karrio";
    }

    @Override
    public boolean repeatsHistory() {
        return true;
    }

    @Override
    public Push push(Journey.Shipment shipment, List<Scan> scans, Instant now) {
        ObjectNode root = JSON.createObjectNode();
        root.put("event", "tracker_updated");
        ObjectNode tracker = root.putObject("data");
        tracker.put("tracking_number", shipment.trackingNumber());
        tracker.put("carrier_name", shipment.carrierCode());
        tracker.put("status", Worldwide.of(scans.getLast().milestone()).karrio());
        tracker.put("updated_at", now.toString());
        ArrayNode events = tracker.putArray("events");
        scans.reversed().forEach(scan -> event(events.addObject(), scan));
        return new Push(scans.getLast().id() + "/" + scans.size(), root.toString());
    }

    private static void event(ObjectNode event, Scan scan) {
        Worldwide.Words words = Worldwide.of(scan.milestone());
        event.put("date", scan.occurredAt().toLocalDate().toString());
        event.put("time", scan.occurredAt().toLocalTime().withNano(0).toString());
        event.put("timestamp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(scan.occurredAt()));
        event.put("status", words.karrio());
        event.put("description", words.text());
        event.put("location", scan.place().text());
    }

    @Override
    public SignedCall sign(Push push, String secret, Instant now) {
        return new SignedCall("application/json", Map.of("X-Event-Id", secret), push.payload());
    }

    @Override
    public boolean acknowledged(int status, byte[] body) {
        return status / 100 == 2;
    }
}
