package io.waymark.tracking.provider.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.aftership.AfterShipProvider;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.tracking.provider.easypost.EasyPostProvider;
import io.waymark.tracking.provider.karrio.KarrioProvider;
import io.waymark.tracking.provider.kdniao.KdniaoProvider;
import io.waymark.tracking.provider.kuaidi100.Kuaidi100Provider;
import io.waymark.tracking.provider.seventeentrack.SeventeenTrackProvider;
import io.waymark.tracking.provider.sf.SfProvider;
import io.waymark.tracking.provider.shippo.ShippoProvider;
import io.waymark.tracking.provider.standard.StandardProvider;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Genuine pushes of every provider. */
final class Specimens {
    private static final String SECONDS = String.valueOf(PushReading.NOW.getEpochSecond());
    private static final String SECRET = "a shared secret";

    /** Every way to sign. */
    static List<Specimen> signed() {
        return List.of(
                kdniao(),
                kuaidi100(),
                seventeenTrack(),
                afterShip(),
                easyPostFirst(),
                easyPostSecond(),
                shippo(),
                karrio(),
                standard());
    }

    /** Every way to write, also of those who never sign. */
    static List<Specimen> all() {
        return Stream.concat(signed().stream(), Stream.of(sfJson(), sfXml())).toList();
    }

    private static Specimen kdniao() {
        byte[] payload = """
                {"PushTime":"2026-11-20 09:59:00","EBusinessID":"1","Count":"1","Data":[{"ShipperCode":"YTO","LogisticCode":"YT1",
                 "State":"2","StateEx":"201","Traces":[{"AcceptTime":"2026-11-20 09:00:00","AcceptStation":"scan","Action":"1"}]}]}""".getBytes(UTF_8);
        byte[] sign =
                Base64.getEncoder().encode(Digests.lowerHex(Digests.hash("MD5", payload, SECRET.getBytes(UTF_8))));
        return new Specimen(
                new KdniaoProvider(Tables.builtIn()),
                SECRET.getBytes(UTF_8),
                payload,
                Map.of("DataSign", new String(sign, US_ASCII)),
                form("RequestData", "DataSign"));
    }

    private static Specimen kuaidi100() {
        byte[] payload = """
                {"status":"polling","message":"ok","autoCheck":"0","comOld":"","comNew":"","lastResult":{"message":"ok","state":"0","status":"200",
                 "condition":"00","ischeck":"0","com":"yuantong","nu":"YT1","data":[{"time":"2026-11-20 09:00:00","ftime":"2026-11-20 09:00:00",
                 "context":"picked up","location":"","areaName":"广东,深圳市","status":"揽收","statusCode":"103"}]}}""".getBytes(UTF_8);
        String sign = HexFormat.of().withUpperCase().formatHex(Digests.hash("MD5", payload, SECRET.getBytes(UTF_8)));
        return new Specimen(
                new Kuaidi100Provider(Tables.builtIn()),
                SECRET.getBytes(UTF_8),
                payload,
                Map.of("sign", sign),
                form("param", "sign"));
    }

    private static Specimen sfJson() {
        byte[] payload = """
                {"Body":{"WaybillRoute":[{"mailno":"SF1","acceptAddress":"深圳市","reasonName":"","orderid":"R1","acceptTime":
                 "2026-11-20 09:00:00","remark":"picked up","opCode":"50","id":"158916153176535","reasonCode":""}]}}""".getBytes(UTF_8);
        return plain(new SfProvider(Tables.builtIn()), payload, Map.of());
    }

    private static Specimen sfXml() {
        byte[] payload = """
                <Request service="RoutePushService" lang="zh-CN"><Body><WaybillRoute id="158916153176536" mailno="SF1" orderid="R1"
                 acceptTime="2026-11-20 09:00:00" acceptAddress="深圳市" remark="picked up" opCode="50"/></Body></Request>""".getBytes(UTF_8);
        return plain(new SfProvider(Tables.builtIn()), payload, Map.of());
    }

    /** A form with the payload in one field and its proof in another; the payload's bytes travel as they are. */
    private static Specimen.Wire form(String payloadField, String proofField) {
        return (payload, proofs) -> {
            String data = URLEncoder.encode(new String(payload, ISO_8859_1), ISO_8859_1);
            String sign = URLEncoder.encode(proofs.getOrDefault(proofField, ""), UTF_8);
            byte[] body = (payloadField + "=" + data + "&" + proofField + "=" + sign).getBytes(US_ASCII);
            return PushReading.request(body, Map.of());
        };
    }

    private static Specimen seventeenTrack() {
        byte[] payload = """
                {"event":"TRACKING_UPDATED","data":{"number":"N1","carrier":100002,"track_info":{"latest_status":{"status":"InTransit",
                 "sub_status":"InTransit_PickedUp"},"tracking":{"providers":[{"events":[{"time_iso":"2026-11-20T09:00:00+08:00",
                 "description":"Picked up","location":"BEND, OR, US","stage":"PickedUp","sub_status":"InTransit_PickedUp"}]}]}}}}""".getBytes(UTF_8);
        byte[] sign = Digests.lowerHex(Digests.hash("SHA-256", payload, ("/" + SECRET).getBytes(UTF_8)));
        return plain(new SeventeenTrackProvider(Tables.builtIn()), payload, Map.of("sign", new String(sign, US_ASCII)));
    }

    private static Specimen afterShip() {
        byte[] payload = """
                {"event":"tracking_update","event_id":"e-1","ts":1795168800,"msg":{"tracking_number":"T1","slug":"ups","tag":"InTransit",
                 "subtag":"InTransit_003","expected_delivery":"2026-11-24","last_mile":{"tracking_number":"L1","slug":"usps"},
                 "checkpoints":[{"checkpoint_time":"2026-11-20T09:00:00","tag":"InTransit","subtag":"InTransit_003","message":"Arrived",
                 "country_iso3":"USA","state":"OR","city":"BEND","zip":"97701","location":"BEND"}]}}""".getBytes(UTF_8);
        String sign = Base64.getEncoder().encodeToString(Digests.hmacSha256(SECRET.getBytes(UTF_8), payload));
        return plain(new AfterShipProvider(Tables.builtIn()), payload, Map.of("aftership-hmac-sha256", sign));
    }

    private static byte[] easyPost() {
        return """
                {"object":"Event","id":"evt_1","description":"tracker.updated","result":{"tracking_code":"T1","carrier":"UPS","weight":136.0,
                 "status":"in_transit","status_detail":"arrived_at_facility","updated_at":"2026-11-20T10:00:00Z","est_delivery_date":
                 "2026-11-24T00:00:00Z","finalized":false,"is_return":false,"tracking_details":[{"datetime":"2026-11-20T09:00:00Z","status":
                 "in_transit","status_detail":"arrived_at_facility","message":"Arrived","tracking_location":{"city":"BEND","state":"OR",
                 "country":"US","zip":"97701"}}]}}""".getBytes(UTF_8);
    }

    private static Specimen easyPostFirst() {
        return plain(
                new EasyPostProvider(Tables.builtIn()),
                easyPost(),
                Map.of("X-Hmac-Signature", "hmac-sha256-hex=" + hex(easyPost())));
    }

    private static Specimen easyPostSecond() {
        byte[] head = (SECONDS + "POST" + "/hook").getBytes(UTF_8);
        return plain(
                new EasyPostProvider(Tables.builtIn()),
                easyPost(),
                Map.of(
                        "X-Hmac-Signature-V2",
                        "hmac-sha256-hex=" + hex(head, easyPost()),
                        "X-Timestamp",
                        SECONDS,
                        "X-Path",
                        "/hook"));
    }

    private static Specimen shippo() {
        byte[] payload = """
                {"event":"track_updated","data":{"carrier":"ups","tracking_number":"T1","eta":"2026-11-24T17:30:00Z","tracking_status":
                 {"status_date":"2026-11-20T09:00:00Z","status":"TRANSIT","substatus":{"code":"package_accepted"},"status_details":"Accepted",
                 "object_updated":"2026-11-20T09:01:00Z","location":{"city":"Bend","state":"OR","country":"US","zip":"97701"}},
                 "tracking_history":[{"status_date":"2026-11-20T08:00:00Z","status":"PRE_TRANSIT"}]}}""".getBytes(UTF_8);
        String sign = "t=" + SECONDS + ",v1=" + hex((SECONDS + ".").getBytes(UTF_8), payload);
        return plain(new ShippoProvider(Tables.builtIn()), payload, Map.of("Shippo-Auth-Signature", sign));
    }

    private static Specimen karrio() {
        byte[] payload = """
                {"event":"tracker_updated","data":{"tracking_number":"T1","carrier_name":"ups","status":"in_transit","updated_at":
                 "2026-11-20T10:00:00Z","estimated_delivery":"2026-11-24","events":[{"date":"2026-11-20","time":"09:00","code":"DP",
                 "description":"Departed","location":"Memphis, TN"}]}}""".getBytes(UTF_8);
        return plain(new KarrioProvider(Tables.builtIn()), payload, Map.of("X-Event-Id", SECRET));
    }

    private static Specimen standard() {
        byte[] payload = """
                {"type":"tracking.updated","timestamp":"2026-11-20T02:00:00Z","data":{"carrier":"WAYMARK","trackingNumber":"T1","events":
                 [{"id":"e-1","occurredAt":"2026-11-20T09:00:00+08:00","code":"picked_up","description":"Picked up",
                 "location":{"country":"CN","city":"Shenzhen","text":"Shenzhen"}}]}}""".getBytes(UTF_8);
        byte[] head = ("msg_1." + SECONDS + ".").getBytes(UTF_8);
        String sign = Base64.getEncoder().encodeToString(Digests.hmacSha256(SECRET.getBytes(UTF_8), head, payload));
        return plain(
                new StandardProvider(Tables.builtIn()),
                payload,
                Map.of("webhook-id", "msg_1", "webhook-timestamp", SECONDS, "webhook-signature", "v1," + sign));
    }

    private static Specimen plain(Provider provider, byte[] payload, Map<String, String> headers) {
        return new Specimen(provider, SECRET.getBytes(UTF_8), payload, headers, Specimen.plain("/webhooks/any/main"));
    }

    private static String hex(byte[]... parts) {
        return new String(Digests.lowerHex(Digests.hmacSha256(SECRET.getBytes(UTF_8), parts)), US_ASCII);
    }

    private Specimens() {}
}
