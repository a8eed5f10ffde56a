package io.waymark.sandbox.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.Milestone;
import io.waymark.sandbox.journey.Scan;
import io.waymark.sandbox.journey.Vocabulary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Kuaidi100's subscription push: a form whose {@code param} holds the whole history, newest first, in Chinese local time. */
public final class Kuaidi100 implements Dialect {
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] TAKEN =
            "{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}".getBytes(StandardCharsets.UTF_8);

    @Override
    public String provider() {
        return "kuaidi100";
    }

    @Override
    public boolean repeatsHistory() {
        return true;
    }

    @Override
    public Push push(Journey.Shipment shipment, List<Scan> scans, Instant now) {
        Scan newest = scans.getLast();
        boolean signed = newest.milestone() == Milestone.DELIVERED;
        ObjectNode param = JSON.createObjectNode();
        param.put("status", signed ? "shutdown" : "polling");
        param.put("billstatus", signed ? "check" : "got");
        param.put("message", "");
        param.put("autoCheck", "0");
        param.put("comOld", "");
        param.put("comNew", "");
        ObjectNode result = param.putObject("lastResult");
        result.put("message", "ok");
        result.put("state", Vocabulary.kuaidi100(newest.milestone()).status());
        result.put("status", "200");
        result.put("condition", "F00");
        result.put("ischeck", signed ? "1" : "0");
        result.put("com", shipment.carrierCode());
        result.put("nu", shipment.trackingNumber());
        ArrayNode rows = result.putArray("data");
        scans.reversed().forEach(scan -> row(rows.addObject(), scan));
        return new Push(newest.id() + "/" + scans.size(), param.toString());
    }

    private static void row(ObjectNode row, Scan scan) {
        Vocabulary.Kuaidi100 words = Vocabulary.kuaidi100(scan.milestone());
        String time = TIME.format(scan.occurredAt().withOffsetSameInstant(ZONE));
        row.put("context", scan.place().city() + " " + words.text());
        row.put("time", time);
        row.put("ftime", time);
        row.put("status", words.text());
        row.put("statusCode", words.status());
        row.putNull("areaCode");
        row.put("areaName", scan.place().region() + "," + scan.place().city());
    }

    @Override
    public SignedCall sign(Push push, String secret, Instant now) {
        String body = "sign=" + signature(push.payload(), secret) + "&param="
                + URLEncoder.encode(push.payload(), StandardCharsets.UTF_8);
        return new SignedCall("application/x-www-form-urlencoded;charset=utf-8", Map.of(), body);
    }

    /** The upper-case hexadecimal MD5 of param and salt. */
    static String signature(String param, String salt) {
        return Digests.md5Hex(param + salt).toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean acknowledged(int status, byte[] body) {
        return status == 200 && Arrays.equals(body, TAKEN);
    }
}
