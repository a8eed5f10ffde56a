package io.waymark.tracking.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.waymark.tracking.provider.Digests;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Plays the providers: writes, signs and sends pushes as they do. */
public final class Pushes {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(FORM, ContentType.TEXT));

    /** A Kdniao trace at a minute of one morning. */
    public static String trace(int minute, String action) {
        return "{\"AcceptTime\":\"2026-11-20 10:%02d:00\",\"AcceptStation\":\"scan %s\",\"Location\":\"深圳市\",\"Action\":\"%s\"}"
                .formatted(minute, action, action);
    }

    /** Kdniao's document about one YTO shipment. */
    public static String kdniao(String number, String... traces) {
        return "{\"PushTime\":\"2026-11-20 12:00:00\",\"EBusinessID\":\"1237100\",\"Count\":\"1\",\"Data\":[{\"ShipperCode\":\"YTO\","
                + "\"LogisticCode\":\"" + number + "\",\"Success\":true,\"Traces\":[" + String.join(",", traces)
                + "]}]}";
    }

    /** Kdniao's document with a time of China's at which it expects the delivery. */
    public static String expecting(String time, String document) {
        return document.replace("\"Traces\"", "\"EstimatedDeliveryTime\":\"" + time + "\",\"Traces\"");
    }

    public static Response sendKdniao(String data) {
        return sendKdniao("main", data, IngestProfile.APP_KEY);
    }

    public static Response sendKdniao(String account, String data, String key) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        String sign = Base64.getEncoder()
                .encodeToString(Digests.lowerHex(Digests.hash("MD5", bytes, key.getBytes(StandardCharsets.UTF_8))));
        return postKdniao(account, data, sign);
    }

    public static Response postKdniao(String account, String data, String sign) {
        String form = "RequestData=" + encoded(data) + "&RequestType=102&EBusinessID=1237100&DataSign=" + encoded(sign)
                + "&DataType=2";
        return postForm("kdniao/" + account, form);
    }

    /** Posts a form as it is, to a provider's account. */
    public static Response postForm(String account, String form) {
        return given().config(AS_IT_IS).contentType(FORM).body(form).post("/webhooks/" + account);
    }

    public static Response sendTrack(byte[] body) {
        byte[] sign = Digests.lowerHex(
                Digests.hash("SHA-256", body, ("/" + IngestProfile.TRACK_KEY).getBytes(StandardCharsets.UTF_8)));
        return given().contentType("application/json")
                .header("sign", new String(sign, StandardCharsets.US_ASCII))
                .body(body)
                .post("/webhooks/17track/main");
    }

    public static Response sendStandard(String messageId, String body) {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        byte[] key = Base64.getDecoder().decode(IngestProfile.WEBHOOK_SECRET.substring("whsec_".length()));
        byte[] sign =
                Digests.hmacSha256(key, (messageId + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        return given().contentType("application/json")
                .header("webhook-id", messageId)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(sign))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/standard/main");
    }

    public static String standard(String number, String eventId, String code) {
        return """
                {"type":"tracking.updated","timestamp":"2026-11-20T02:00:00Z","data":{"carrier":"WAYMARK",
                 "trackingNumber":"%s","events":[{"id":"%s","occurredAt":"2026-11-20T10:00:00+08:00","code":"%s"}]}}""".formatted(number, eventId, code);
    }

    /** A number that no other test uses. */
    public static String freshNumber() {
        return "YT" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Pushes() {}
}
