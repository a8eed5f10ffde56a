package io.waymark.tracking.ingest;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.sendStandard;
import static io.waymark.tracking.ingest.Pushes.sendTrack;
import static io.waymark.tracking.ingest.WorldPushes.AFTERSHIP_SECRET;
import static io.waymark.tracking.ingest.WorldPushes.sendAfterShip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What senders are known to send wrongly, kind by kind, through the doors: the parcel stands where its good rows say. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class FieldCasesIT {
    @Inject
    Store store;

    /**
     * One push.
     *
     * @param send       sends it about a number
     * @param nodes      its nodes, each as {@code state at local time with offset}
     * @param unreadable how many values cannot be read
     */
    record Case(String name, Function<String, Response> send, String state, List<String> nodes, int unreadable) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "slashes and no seconds",
                        number -> kdniao(number, "2026/11/24 08:05:37", "202", "2026-11-24 7:01", "1"),
                        "OUT_FOR_DELIVERY",
                        List.of("PICKED_UP 2026-11-24 07:01:00+08", "OUT_FOR_DELIVERY 2026-11-24 08:05:37+08"),
                        0),
                new Case(
                        "milliseconds since 1970 and a T",
                        number -> kdniao(number, "1795507537000", "202", "2026-11-24T07:01:00", "1"),
                        "OUT_FOR_DELIVERY",
                        List.of("PICKED_UP 2026-11-24 07:01:00+08", "OUT_FOR_DELIVERY 2026-11-24 16:05:37+08"),
                        0),
                new Case(
                        "no time at all",
                        number -> kdniao(number, "", "301", "2026-11-24 07:01:00", "1"),
                        "PICKED_UP",
                        List.of("PICKED_UP 2026-11-24 07:01:00+08"),
                        1),
                new Case(
                        "an hour that no day has",
                        number -> kdniao(number, "2026-11-24 31:00:00", "301", "2026-11-24 07:01:00", "1"),
                        "PICKED_UP",
                        List.of("PICKED_UP 2026-11-24 07:01:00+08"),
                        1),
                new Case(
                        "an event without time beside a good one",
                        number -> track(number, "\"2026-11-24T04:44:00-06:00\"", "null"),
                        "IN_TRANSIT",
                        List.of("IN_TRANSIT 2026-11-24 18:44:00+08"),
                        1),
                new Case(
                        "a time of another age beside a good one",
                        number -> track(number, "\"2026-11-24T04:44:00-06:00\"", "\"1970-01-01T00:00:00Z\""),
                        "IN_TRANSIT",
                        List.of("IN_TRANSIT 2026-11-24 18:44:00+08", "INFO_RECEIVED doubtful"),
                        0),
                new Case(
                        "a time of the year 9999",
                        number -> track(number, "\"2026-11-24T04:44:00-06:00\"", "\"9999-12-31T23:59:59Z\""),
                        "IN_TRANSIT",
                        List.of("IN_TRANSIT 2026-11-24 18:44:00+08", "INFO_RECEIVED doubtful"),
                        0),
                new Case(
                        "a list where a time belongs",
                        number -> track(number, "\"2026-11-24T04:44:00-06:00\"", "[2026]"),
                        "IN_TRANSIT",
                        List.of("IN_TRANSIT 2026-11-24 18:44:00+08"),
                        1),
                new Case(
                        "each checkpoint told twice, once with its place",
                        FieldCasesIT::toldTwice,
                        "IN_TRANSIT",
                        List.of("IN_TRANSIT 2026-11-22 23:46:55+08 GB GATWICK"),
                        0),
                new Case(
                        "a null row and an empty one",
                        number -> sendStandard(UUID.randomUUID().toString(), """
                                {"type":"tracking.updated","data":{"carrier":"WAYMARK","trackingNumber":"%s","events":[null,{},
                                 {"occurredAt":"2026-11-20T10:00:00+08:00","code":"picked_up"}]}}""".formatted(number)),
                        "PICKED_UP",
                        List.of("PICKED_UP 2026-11-20 10:00:00+08"),
                        2));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goodRowsCount(Case one) {
        String number = freshNumber();

        one.send().apply(number).then().statusCode(lessThan(300));

        assertThat(store.texts(
                        "SELECT state FROM shipment s JOIN shipment_leg l ON l.shipment_id = s.id"
                                + " WHERE l.tracking_number = ?",
                        number))
                .containsExactly(one.state());
        assertThat(nodes(number)).containsExactlyElementsOf(one.nodes());
        assertThat(store.count("SELECT count(*) FROM unreadable_row WHERE tracking_number = ?", number))
                .isEqualTo(one.unreadable());
    }

    private List<String> nodes(String number) {
        return store.texts("""
                SELECT state || CASE WHEN time_doubtful THEN ' doubtful'
                                     ELSE ' ' || to_char(occurred_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') || '+08'
                                END || coalesce(' ' || country || ' ' || city, '')
                  FROM (SELECT state, time_doubtful, occurred_at, CASE WHEN provider = 'aftership' THEN country END AS country,
                               city FROM shipment_node WHERE tracking_number = ?) n ORDER BY time_doubtful, occurred_at""", number);
    }

    private static Response kdniao(String number, String time, String action, String before, String actionBefore) {
        return sendKdniao("""
                {"PushTime":"2026-11-24 20:00:00","EBusinessID":"1237100","Data":[{"ShipperCode":"YTO","LogisticCode":"%s","Traces":[
                 {"AcceptTime":"%s","AcceptStation":"first","Action":"%s"},{"AcceptTime":"%s","AcceptStation":"second","Action":"%s"}]}]}""".formatted(number, time, action, before, actionBefore));
    }

    private static Response track(String number, String time, String other) {
        return sendTrack("""
                {"event":"TRACKING_UPDATED","data":{"number":"%s","carrier":21051,"track_info":{"tracking":{"providers":[{"events":[
                 {"time_iso":%s,"description":"Arrived","sub_status":"InTransit_Other"},
                 {"time_iso":%s,"description":"Label","sub_status":"InfoReceived"}]}]}}}}""".formatted(number, time, other).getBytes(UTF_8));
    }

    private static Response toldTwice(String number) {
        String checkpoint =
                "{\"checkpoint_time\":\"2026-11-22T15:46:55Z\",\"message\":\"Processed\",\"tag\":\"InTransit\","
                        + "\"subtag\":\"InTransit_003\",\"location\":\"GATWICK\",\"city\":%s,\"country_iso3\":%s}";
        String body = "{\"event\":\"tracking_update\",\"event_id\":\"d" + number
                + "\",\"ts\":1795871666,\"msg\":{\"tracking_number\":\""
                + number + "\",\"slug\":\"dhl\",\"tag\":\"InTransit\",\"subtag\":\"InTransit_003\",\"checkpoints\":["
                + checkpoint.formatted("null", "null") + "," + checkpoint.formatted("\"GATWICK\"", "\"GBR\"") + ","
                + checkpoint.formatted("null", "null") + "]}}";
        return sendAfterShip(body.getBytes(UTF_8), AFTERSHIP_SECRET);
    }
}
