package io.waymark.tracking.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.waymark.tracking.provider.Digests;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Plays AfterShip, EasyPost, Shippo and Karrio: writes, signs and sends pushes as they do. */
public final class WorldPushes {
    public static final String AFTERSHIP_SECRET = "the secret of today";
    static final String OLD_AFTERSHIP_SECRET = "the secret before";
    public static final String KARRIO_SECRET = "a secret that is sent";
    static final String SHIPPO_TOKEN = "t0ken";
    private static final String EASYPOST_SECRET = "s\u00e9cret";
    private static final String SHIPPO_SECRET = "whsec_shippo";

    /** The accounts that these pushes go to. */
    static final Map<String, String> ACCOUNTS = Map.of(
            "waymark.providers.aftership.accounts.main.secret", AFTERSHIP_SECRET,
            "waymark.providers.aftership.accounts.main.previous-secret", OLD_AFTERSHIP_SECRET,
            "waymark.providers.easypost.accounts.walled.secret", EASYPOST_SECRET,
            "waymark.providers.easypost.accounts.walled.allowed-ips", "203.0.113.0/24",
            "waymark.providers.shippo.accounts.main.token", SHIPPO_TOKEN,
            "waymark.providers.shippo.accounts.signed.secret", SHIPPO_SECRET,
            "waymark.providers.karrio.accounts.main.secret", KARRIO_SECRET);

    static String afterShip(String number, String subtag) {
        return """
                {"event":"tracking_update","event_id":"e-%s","ts":1795168800,"msg":{"tracking_number":"%s","slug":"ups","tag":"%s",
                 "subtag":"%s","checkpoints":[{"checkpoint_time":"2026-11-20T10:00:00+08:00","tag":"%s","subtag":"%s","message":"scan"}]}}""".formatted(number, number, tag(subtag), subtag, tag(subtag), subtag);
    }

    private static String tag(String subtag) {
        return subtag.split("_", 2)[0];
    }

    static RequestSpecification afterShipRequest(byte[] body, String secret) {
        byte[] sign = Digests.hmacSha256(secret.getBytes(UTF_8), body);
        return given().contentType("application/json")
                .header("aftership-hmac-sha256", Base64.getEncoder().encodeToString(sign))
                .body(body);
    }

    public static Response sendAfterShip(byte[] body, String secret) {
        return afterShipRequest(body, secret).post("/webhooks/aftership/main");
    }

    static String easyPost(String number, String status, String detail) {
        return """
                {"object":"Event","id":"evt_%s","description":"tracker.updated","result":{"tracking_code":"%s","carrier":"UPS","weight":136.0,
                 "status":"%s","status_detail":"%s","updated_at":"2026-11-20T10:00:00Z","tracking_details":[{"datetime":
                 "2026-11-20T10:00:00Z","status":"%s","status_detail":"%s","message":"scan"}]}}""".formatted(number, number, status, detail, status, detail);
    }

    public static Response sendEasyPost(String account, String body, String address) {
        String time = Instant.now().toString();
        String path = "/webhooks/easypost/" + account;
        return given().contentType("application/json")
                .header("X-Forwarded-For", address)
                .header("X-Timestamp", time)
                .header("X-Path", path)
                .header("X-Hmac-Signature", "hmac-sha256-hex=" + hex(EASYPOST_SECRET, body))
                .header("X-Hmac-Signature-V2", hex(EASYPOST_SECRET, time + "POST" + path + body))
                .body(body.getBytes(UTF_8))
                .post(path);
    }

    static String shippo(String number) {
        return """
                {"event":"track_updated","data":{"carrier":"ups","tracking_number":"%s","tracking_status":{"status":"TRANSIT",
                 "status_date":"2026-11-20T10:00:00Z","substatus":{"code":"package_accepted"}},"tracking_history":[]}}""".formatted(number);
    }

    static Response sendShippo(String query, String body) {
        return given().contentType("application/json")
                .body(body.getBytes(UTF_8))
                .post("/webhooks/shippo/main" + query);
    }

    public static Response sendSignedShippo(String body, long seconds) {
        String sign = hex(SHIPPO_SECRET, seconds + "." + body);
        return given().contentType("application/json")
                .header("Shippo-Auth-Signature", "t=" + seconds + ",v1=" + sign)
                .body(body.getBytes(UTF_8))
                .post("/webhooks/shippo/signed");
    }

    static Response sendKarrio(String number, String secret) {
        return sendKarrioBody("""
                {"event":"tracker_updated","data":{"tracking_number":"%s","carrier_name":"ups","status":"delivered",
                 "events":[{"date":"2026-11-20","time":"10:00","description":"Delivered"}]}}""".formatted(number), secret);
    }

    public static Response sendKarrioBody(String body, String secret) {
        return given().contentType("application/json")
                .header("X-Event-Id", secret)
                .body(body.getBytes(UTF_8))
                .post("/webhooks/karrio/main");
    }

    /** EasyPost decomposes a secret before it signs; the others' secrets are ASCII, which that leaves as it is. */
    private static String hex(String secret, String text) {
        byte[] key = Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(UTF_8);
        byte[] hash = Digests.hmacSha256(key, text.getBytes(UTF_8));
        return new String(Digests.lowerHex(hash), US_ASCII);
    }

    private WorldPushes() {}
}
