package io.waymark.tracking.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.waymark.tracking.provider.Digests;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Every provider's door, and a push through it that says given sentences, each as the words and the place of a scan. */
public final class TalkingProviders {
    /**
     * A door.
     *
     * @param carrier our code of the carrier that the push names
     * @param body    of a number and a push's scans
     * @param send    signs a body and posts it
     */
    public record Door(
            String name, String carrier, String scan, String between, String body, Function<String, Response> send) {
        /** A push about a number; the first sentence is the oldest scan. */
        public String push(String number, List<String> sentences) {
            List<String> scans = new ArrayList<>();
            for (int minute = 0; minute < sentences.size(); minute++) {
                String words =
                        name.equals("sf in XML") ? sentences.get(minute).replace("&", "&amp;") : sentences.get(minute);
                scans.add(scan.replace("$n", number)
                        .replace("$m", "%02d".formatted(minute))
                        .replace("$s", words));
            }
            return body.replace("$n", number).replace("$scans", String.join(between, scans));
        }
    }

    /** All of them. */
    public static List<Door> doors() {
        return List.of(
                json(
                        "kdniao",
                        "YTO",
                        "{\"AcceptTime\":\"2026-11-20 10:$m:00\",\"AcceptStation\":\"$s\",\"Location\":\"$s\",\"Action\":\"204\"}",
                        "{\"PushTime\":\"2026-11-20 12:00:00\",\"EBusinessID\":\"1237100\",\"Count\":\"1\",\"Data\":[{\"ShipperCode\":\"YTO\",\"LogisticCode\":\"$n\",\"Success\":true,\"Traces\":[$scans]}]}",
                        Pushes::sendKdniao),
                json(
                        "kuaidi100",
                        "YTO",
                        "{\"ftime\":\"2026-11-20 10:$m:00\",\"context\":\"$s\",\"areaName\":\"$s\",\"location\":\"$s\"}",
                        "{\"status\":\"polling\",\"message\":\"\",\"lastResult\":{\"message\":\"ok\",\"nu\":\"$n\",\"ischeck\":\"0\",\"com\":\"yuantong\",\"status\":\"200\",\"state\":\"0\",\"data\":[$scans]}}",
                        TalkingProviders::sendKuaidi100),
                json(
                        "17track",
                        "YANWEN",
                        "{\"time_iso\":\"2026-11-20T10:$m:00+08:00\",\"description\":\"$s\",\"location\":\"$s\",\"stage\":null,\"sub_status\":\"InTransit_Other\",\"address\":{\"country\":\"CN\",\"city\":\"$s\"}}",
                        "{\"event\":\"TRACKING_UPDATED\",\"data\":" + TRACK_ITEM + "}",
                        body -> Pushes.sendTrack(body.getBytes(UTF_8))),
                json(
                        "aftership",
                        "UPS",
                        "{\"checkpoint_time\":\"2026-11-20T10:$m:00+08:00\",\"tag\":\"InTransit\",\"subtag\":\"InTransit_001\",\"message\":\"$s\",\"location\":\"$s\",\"city\":\"$s\"}",
                        "{\"event\":\"tracking_update\",\"event_id\":\"e-$n\",\"ts\":1795168800,\"msg\":{\"tracking_number\":\"$n\",\"slug\":\"ups\",\"tag\":\"InTransit\",\"subtag\":\"InTransit_001\",\"checkpoints\":[$scans]}}",
                        body -> WorldPushes.sendAfterShip(body.getBytes(UTF_8), WorldPushes.AFTERSHIP_SECRET)),
                json(
                        "easypost",
                        "UPS",
                        "{\"datetime\":\"2026-11-20T10:$m:00Z\",\"status\":\"in_transit\",\"status_detail\":\"departed_facility\",\"message\":\"$s\",\"tracking_location\":{\"city\":\"$s\",\"state\":\"$s\"}}",
                        "{\"object\":\"Event\",\"id\":\"evt_$n\",\"description\":\"tracker.updated\",\"result\":{\"tracking_code\":\"$n\",\"carrier\":\"UPS\",\"status\":\"in_transit\",\"status_detail\":\"departed_facility\",\"updated_at\":\"2026-11-20T11:00:00Z\",\"tracking_details\":[$scans]}}",
                        body -> WorldPushes.sendEasyPost("walled", body, "203.0.113.7")),
                json(
                        "shippo",
                        "UPS",
                        "{\"status\":\"TRANSIT\",\"status_details\":\"$s\",\"status_date\":\"2026-11-20T10:$m:00Z\",\"substatus\":{\"code\":\"package_departed\"},\"location\":{\"city\":\"$s\",\"state\":\"$s\"}}",
                        "{\"event\":\"track_updated\",\"data\":{\"carrier\":\"ups\",\"tracking_number\":\"$n\",\"tracking_history\":[$scans]}}",
                        body -> WorldPushes.sendSignedShippo(body, Instant.now().getEpochSecond())),
                json(
                        "karrio",
                        "UPS",
                        "{\"date\":\"2026-11-20\",\"time\":\"10:$m\",\"description\":\"$s\",\"location\":\"$s\"}",
                        "{\"event\":\"tracker_updated\",\"data\":{\"tracking_number\":\"$n\",\"carrier_name\":\"ups\",\"status\":\"in_transit\",\"events\":[$scans]}}",
                        body -> WorldPushes.sendKarrioBody(body, WorldPushes.KARRIO_SECRET)),
                json(
                        "standard",
                        "WAYMARK",
                        "{\"id\":\"$n-$m\",\"occurredAt\":\"2026-11-20T10:$m:00+08:00\",\"code\":\"IN_TRANSIT\",\"description\":\"$s\",\"location\":{\"city\":\"$s\",\"region\":\"$s\",\"text\":\"$s\"}}",
                        "{\"type\":\"tracking.updated\",\"timestamp\":\"2026-11-20T12:00:00Z\",\"data\":{\"carrier\":\"WAYMARK\",\"trackingNumber\":\"$n\",\"events\":[$scans]}}",
                        body -> Pushes.sendStandard("msg-" + UUID.randomUUID(), body)),
                json(
                        "sf",
                        "SF",
                        "{\"mailno\":\"$n\",\"acceptAddress\":\"$s\",\"reasonName\":\"\",\"orderid\":\"O-1\",\"acceptTime\":\"2026-11-20 10:$m:00\",\"remark\":\"$s\",\"opCode\":\"31\",\"id\":\"$n$m\",\"reasonCode\":\"\"}",
                        "{\"Body\":{\"WaybillRoute\":[$scans]}}",
                        body -> sendSf("application/json;charset=UTF-8", body)),
                new Door(
                        "sf in XML",
                        "SF",
                        "<WaybillRoute mailno=\"$n\" acceptAddress=\"$s\" orderid=\"O-1\" acceptTime=\"2026-11-20 10:$m:00\" remark=\"$s\" opCode=\"31\" id=\"$n$m\"/>",
                        "",
                        "<Request service=\"RoutePushService\" lang=\"zh-CN\"><Body>$scans</Body></Request>",
                        body -> sendSf("text/xml;charset=UTF-8", body)));
    }

    /** 17TRACK's item as it is pushed and answered. */
    private static final String TRACK_ITEM =
            "{\"number\":\"$n\",\"carrier\":190012,\"tag\":null,\"track_info\":{\"latest_status\":{\"status\":\"InTransit\",\"sub_status\":\"InTransit_Other\"},\"tracking\":{\"providers\":[{\"events\":[$scans]}]}}}";

    /** What 17TRACK answers when it is asked about a number. */
    public static String answerOf17Track(String number, List<String> sentences) {
        String push = doors().stream()
                .filter(door -> door.name().equals("17track"))
                .findFirst()
                .orElseThrow()
                .push(number, sentences);
        return push.substring(push.indexOf("{\"number\""), push.length() - 1);
    }

    /** What UPS answers when it is asked about a number. */
    public static String answerOfUps(String number, List<String> sentences) {
        return json(
                        "ups",
                        "UPS",
                        "{\"date\":\"20261120\",\"time\":\"10$m00\",\"gmtOffset\":\"-05:00\",\"location\":{\"address\":{\"city\":\"$s\",\"stateProvince\":\"$s\",\"countryCode\":\"US\"}},\"status\":{\"type\":\"I\",\"code\":\"DP\",\"description\":\"$s\"}}",
                        "{\"trackResponse\":{\"shipment\":[{\"inquiryNumber\":\"$n\",\"package\":[{\"trackingNumber\":\"$n\",\"activity\":[$scans]}]}]}}",
                        body -> {
                            throw new IllegalStateException("UPS is asked");
                        })
                .push(number, sentences);
    }

    private static Door json(String name, String carrier, String scan, String body, Function<String, Response> send) {
        return new Door(name, carrier, scan, ",", body, send);
    }

    private static Response sendKuaidi100(String param) {
        byte[] hash = Digests.hash("MD5", param.getBytes(UTF_8), IngestProfile.SALT.getBytes(UTF_8));
        return Pushes.postForm(
                "kuaidi100/main",
                "sign=" + HexFormat.of().withUpperCase().formatHex(hash) + "&param=" + URLEncoder.encode(param, UTF_8));
    }

    private static Response sendSf(String type, String body) {
        return given().contentType(type)
                .body(body.getBytes(UTF_8))
                .post("/webhooks/sf/main?token=" + IngestProfile.SF_TOKEN);
    }

    private TalkingProviders() {}
}
