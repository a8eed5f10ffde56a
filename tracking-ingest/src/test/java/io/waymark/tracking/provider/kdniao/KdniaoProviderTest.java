package io.waymark.tracking.provider.kdniao;

import static io.waymark.tracking.provider.PushReading.NOW;
import static io.waymark.tracking.provider.PushReading.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Node;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How Kdniao's traces get their codes, and what is refused. */
class KdniaoProviderTest {
    private final KdniaoProvider provider = new KdniaoProvider(Tables.builtIn());

    @ParameterizedTest(name = "Action {0} under StateEx {1} is {2}")
    @CsvSource({
        "2, 201, IN_TRANSIT.arrived_destination_city",
        "'', 202, OUT_FOR_DELIVERY.with_courier",
        "202, 405, OUT_FOR_DELIVERY.with_courier",
        "2, 403, EXCEPTION.stalled STALL_TRANSIT",
        "301, 3, DELIVERED.recipient",
        "1, '', PICKED_UP.accepted",
    })
    void theNewestTraceTakesThePushesCodeOnlyWhereItsOwnIsCoarser(String action, String stateEx, String expected)
            throws Exception {
        Push push = parse(data(stateEx, trace("2026-11-20 10:00:00", action)));

        assertThat(PushReading.standing(push)).isEqualTo(expected);
    }

    @Test
    void aStickyProblemDoesNotOutliveTheNextScan() throws Exception {
        Push push = parse(data("405", trace("2026-11-20 10:00:00", "405") + "," + trace("2026-11-20 11:00:00", "2")));

        assertThat(PushReading.standing(push)).isEqualTo("IN_TRANSIT.moving");
    }

    @ParameterizedTest(name = "{0} lasts until {1}")
    @CsvSource({
        "2026-11-22 18:00:00, 2026-11-22T18:00:00+08:00",
        "2026-11-22, 2026-11-22T23:59:59.999999+08:00",
        "soon, ",
    })
    void anExpectedDeliveryIsReadAsOfThePushAndLeftOutWhereItCannotBeRead(String text, @Nullable OffsetDateTime until)
            throws Exception {
        String told = data("2", trace("2026-11-20 10:00:00", "2"))
                .replace("\"Traces\"", "\"EstimatedDeliveryTime\":\"" + text + "\",\"Traces\"");

        Estimate estimate = parse(told).reports().getFirst().estimate();

        assertThat(estimate == null ? null : estimate.until()).isEqualTo(until);
        assertThat(estimate == null ? null : estimate.asOf().toString())
                .isEqualTo(until == null ? null : "2026-11-20T04:00:00Z");
    }

    @Test
    void aPushWithoutTracesIsANodeOfItsOwnTime() throws Exception {
        Node node = parse(data("0", "")).reports().getFirst().nodes().getFirst();

        assertThat(node.occurredAt()).isEqualTo(OffsetDateTime.parse("2026-11-20T12:00:00+08:00"));
        assertThat(node.code()).isEqualTo("0");
    }

    @Test
    void theSameTraceIsTheSameNodeWhicheverPushTellsIt() throws Exception {
        Node newest = parse(data("201", trace("2026-11-20 10:00:00", "2")))
                .reports()
                .getFirst()
                .nodes()
                .getFirst();
        Node older = parse(data("202", trace("2026-11-20 10:00:00", "2") + "," + trace("2026-11-20 11:00:00", "202")))
                .reports()
                .getFirst()
                .nodes()
                .getFirst();

        assertThat(newest.id()).isEqualTo(older.id());
        assertThat(newest.code()).isEqualTo("201");
        assertThat(older.code()).isEqualTo("2");
    }

    @Test
    void anUnknownCodeIsKeptWithoutAState() throws Exception {
        Node node = parse(data("999", trace("2026-11-20 10:00:00", "999")))
                .reports()
                .getFirst()
                .nodes()
                .getFirst();

        assertThat(node.known()).isFalse();
        assertThat(node.status()).isNull();
    }

    @Test
    void manyShipmentsComeInOnePush() throws Exception {
        String item = "{\"ShipperCode\":\"YD\",\"LogisticCode\":\"%s\",\"StateEx\":\"1\",\"Traces\":[]}";
        Push push = parse("{\"PushTime\":\"2026-11-20 12:00:00\",\"Data\":[" + item.formatted("A1") + ","
                + item.formatted("A2") + "]}");

        assertThat(push.reports())
                .extracting(report -> report.leg().carrier() + report.leg().trackingNumber())
                .containsExactly("YUNDAA1", "YUNDAA2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"Data\":{}}",
                "{\"Data\":[],\"Data\":[]}",
                "{\"Data\":[]} {}",
            })
    void whatIsNotDocumentedIsRefusedWithItsPlace(String data) {
        assertThatThrownBy(() -> parse(data)).hasMessageMatching("(?s).+ .+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Data':[null]} | Data[0] is null",
                "{'Data':[{'ShipperCode':'YD'}]} | Data[0].LogisticCode is missing",
                "{'Data':[{'ShipperCode':'YD','LogisticCode':'1','Traces':[{'AcceptTime':'now'}]}]} | Data[0].Traces[0].AcceptTime is no time like 2026-11-20T10:00:00+08:00",
                "{'Data':[{'ShipperCode':'YD','LogisticCode':'1\\u0000'}]} | Data[0].LogisticCode holds a NUL character",
                "{'Data':[],'PushTime':[]} | PushTime is not of the documented kind",
            })
    void whatIsHalfBrokenIsToldWithItsPlace(String data, String fault) throws Exception {
        assertThat(PushReading.fault(() -> parse(data.replace('\'', '"')))).isEqualTo(fault);
    }

    @Test
    void brokenEscapesAndDoubledFieldsAreRefused() {
        assertThatThrownBy(() -> provider.open(request("RequestData=%zz".getBytes(StandardCharsets.UTF_8), Map.of())))
                .hasMessageContaining("percent");
        assertThatThrownBy(() -> provider.open(request("A=1&A=2".getBytes(StandardCharsets.UTF_8), Map.of())))
                .hasMessageContaining("twice");
    }

    @Test
    void aRefusalHasKdniaosShapeAndEchoesNothingDangerous() {
        byte[] body = "EBusinessID=%22%7D%3Cx&RequestData=1".getBytes(StandardCharsets.UTF_8);

        assertThat(provider.refusal(request(body, Map.of()), 401, "signature mismatch", NOW))
                .hasValueSatisfying(reply -> {
                    assertThat(reply.status()).isEqualTo(401);
                    assertThat(reply.body())
                            .isEqualTo("{\"EBusinessID\":\"\",\"UpdateTime\":\"2026-11-25 10:00:05\",\"Success\":false,"
                                    + "\"Reason\":\"signature mismatch\"}");
                });
    }

    private Push parse(String data) throws Exception {
        byte[] form =
                ("RequestData=" + URLEncoder.encode(data, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return provider.open(request(form, Map.of())).parse();
    }

    private static String data(String stateEx, String traces) {
        return "{\"PushTime\":\"2026-11-20 12:00:00\",\"Data\":[{\"ShipperCode\":\"YTO\",\"LogisticCode\":\"YT1\",\"StateEx\":\""
                + stateEx + "\",\"Traces\":[" + traces + "]}]}";
    }

    private static String trace(String time, String action) {
        return "{\"AcceptTime\":\"%s\",\"AcceptStation\":\"x\",\"Action\":\"%s\"}".formatted(time, action);
    }
}
