package io.waymark.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Scan;
import io.waymark.sandbox.journey.Vocabulary;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Kdniao's monitor push (RequestType 102): a form whose {@code RequestData} holds the whole history, oldest first, in Chinese local time. */
public final class Kdniao implements Dialect {
    /** Its documentation: all times are those of China, without a zone. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String businessId;

    /** @param businessId the EBusinessID that Kdniao gave the receiver */
    public Kdniao(String businessId) {
        this.businessId = businessId;
    }

    @Override
    public String provider() {
        return "kdniao";
    }

    @Override
    public boolean repeatsHistory() {
        return true;
    }

    @Override
    public Push push(Journey.Shipment shipment, List<Scan> scans, Instant now) {
        ObjectNode root = JSON.createObjectNode();
        root.put("PushTime", TIME.format(now.atOffset(ZONE)));
        root.put("EBusinessID", businessId);
        root.put("Count", "1");
        Scan newest = scans.getLast();
        Vocabulary.Kdniao words = Vocabulary.kdniao(newest.milestone());
        ObjectNode data = root.putArray("Data").addObject();
        data.put("EBusinessID", businessId);
        data.put("OrderCode", shipment.reference());
        data.put("ShipperCode", shipment.carrierCode());
        data.put("LogisticCode", shipment.trackingNumber());
        data.put("Success", true);
        data.put("Reason", "");
        data.put("State", words.state());
        data.put("StateEx", words.action());
        data.put("Location", newest.place().city());
        data.put("CallBack", "");
        ArrayNode traces = data.putArray("Traces");
        scans.forEach(scan -> trace(traces.addObject(), scan));
        return new Push(newest.id() + "/" + scans.size(), root.toString());
    }

    private static void trace(ObjectNode trace, Scan scan) {
        Vocabulary.Kdniao words = Vocabulary.kdniao(scan.milestone());
        trace.put("Action", words.action());
        trace.put("AcceptStation", words.text());
        trace.put("AcceptTime", TIME.format(scan.occurredAt().withOffsetSameInstant(ZONE)));
        trace.put("Location", scan.place().city());
    }

    @Override
    public SignedCall sign(Push push, String secret, Instant now) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("RequestData", push.payload());
        form.put("RequestType", "102");
        form.put("EBusinessID", businessId);
        form.put("DataSign", dataSign(push.payload(), secret));
        form.put("DataType", "2");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new SignedCall("application/x-www-form-urlencoded;charset=utf-8", Map.of(), body);
    }

    /** Base64 of the lower-case hexadecimal MD5 of data and key: text encoded twice, as its SDKs do it. */
    static String dataSign(String requestData, String appKey) {
        return Base64.getEncoder()
                .encodeToString(Digests.md5Hex(requestData + appKey).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean acknowledged(int status, byte[] body) {
        try {
            JsonNode reply = JSON.readTree(body);
            return status == 200
                    && reply.path("Success").isBoolean()
                    && reply.path("Success").booleanValue()
                    && reply.path("EBusinessID").asText().equals(businessId)
                    && reply.path("UpdateTime").asText().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")
                    && reply.has("Reason");
        } catch (IOException e) {
            return false;
        }
    }
}
