package io.waymark.sandbox.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Scan;
import io.waymark.sandbox.journey.Vocabulary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** SF's route push in JSON: only what is new, in Chinese local time, and without a signature; the address carries a token. */
public final class SfRoutePush implements Dialect {
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] TAKEN =
            "{\"return_code\":\"0000\",\"return_msg\":\"成功\"}".getBytes(StandardCharsets.UTF_8);

    @Override
    public String provider() {
        return "sf";
    }

    @Override
    public boolean repeatsHistory() {
        return false;
    }

    @Override
    public Push push(Journey.Shipment shipment, List<Scan> scans, Instant now) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode routes = root.putObject("Body").putArray("WaybillRoute");
        scans.forEach(scan -> route(routes.addObject(), shipment, scan));
        return new Push(scans.getLast().id(), root.toString());
    }

    private static void route(ObjectNode route, Journey.Shipment shipment, Scan scan) {
        Vocabulary.Sf words = Vocabulary.sf(scan.milestone());
        route.put("mailno", shipment.trackingNumber());
        route.put("acceptAddress", scan.place().city());
        route.put("reasonName", "");
        route.put("orderid", shipment.reference());
        route.put("acceptTime", TIME.format(scan.occurredAt().withOffsetSameInstant(ZONE)));
        route.put("remark", words.remark());
        route.put("opCode", words.opCode());
        route.put("id", scan.id());
        route.put("reasonCode", "");
    }

    @Override
    public SignedCall sign(Push push, String secret, Instant now) {
        return new SignedCall(
                "application/json;charset=UTF-8",
                Map.of(),
                "token=" + URLEncoder.encode(secret, StandardCharsets.UTF_8),
                push.payload());
    }

    @Override
    public boolean acknowledged(int status, byte[] body) {
        return status == 200 && Arrays.equals(body, TAKEN);
    }
}
