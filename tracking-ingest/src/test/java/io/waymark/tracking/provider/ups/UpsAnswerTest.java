package io.waymark.tracking.provider.ups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Corpus;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UPS's answers, as documented and as found, become nodes with place and zoned time. */
class UpsAnswerTest {
    private final UpsProvider provider = new UpsProvider(Tables.builtIn());

    @Test
    void theDocumentedAnswerIsRead() throws Exception {
        Push push = parse(new String(
                new Corpus("karrio_carriers").body("ups_TrackingResponseJSON.json"), StandardCharsets.UTF_8));

        TrackingReport report = push.reports().getFirst();
        Node node = report.nodes().getFirst();
        assertThat(report.leg()).isEqualTo(new Leg("UPS", "1Z023E2X0214323462"));
        assertThat(report.continued()).containsExactly(new Leg("USPS", "92419900000033499522966220"));
        assertThat(PushReading.standing(push)).isEqualTo("CUSTOMS.released");
        assertThat(node.code()).isEqualTo("X.SR");
        assertThat(node.occurredAt()).hasToString("2021-02-10T07:13:56-05:00");
        assertThat(node.description()).isEqualTo("Your package was released by the customs agency.");
        assertThat(node.place())
                .hasToString("Place[country=US, region=NJ, city=Wayne, postalCode=07470, text=Wayne, NJ, 07470, US]");
    }

    @Test
    void theOffsetThatUpsGivesIsBelievedBeforeThePlace() throws Exception {
        Node node = only("I", "DP", "005", "\"gmtOffset\":\"+08:00\",", "Shenzhen", "", "US");

        assertThat(node.occurredAt()).hasToString("2026-11-20T10:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "US, CA, -08:00",
        "US, TX, -06:00",
        "US, AZ, -07:00",
        "US, NY, -05:00",
        "DE, , +01:00",
        "CN, , +08:00",
        "IN, , +05:30",
        "AU, QLD, +10:00",
        "ZW, , +02:00",
        "'', , Z"
    })
    void aTimeWithoutOffsetIsThatOfThePlace(String country, String region, String offset) throws Exception {
        Node node = only("I", "DP", "005", "", "Somewhere", region == null ? "" : region, country);

        assertThat(node.occurredAt()).hasToString("2026-11-20T10:00" + offset);
    }

    @ParameterizedTest
    @CsvSource({
        "M,  MP, 003, INFO_RECEIVED.label_data, M.MP",
        "P,  XX, ,    PICKED_UP.accepted, P",
        "I,  OR, ,    IN_TRANSIT.origin_scan, I.OR",
        "I,  ZZ, 012, CUSTOMS.processing, 012",
        "I,  ZZ, 999, IN_TRANSIT.moving, I",
        "O,  ,   ,    OUT_FOR_DELIVERY.with_courier, O",
        "I,  OT, 021, OUT_FOR_DELIVERY.with_courier, I.OT",
        "X,  48, 022, DELIVERY_FAILED.first_attempt ATTEMPT_FAILED, 022",
        "X,  48, ,    EXCEPTION.unspecified UNCLASSIFIED, X",
        "X,  ,   064, DELIVERY_FAILED.refused RCPT_REFUSED, 064",
        "RS, ,   ,    RETURNING.in_transit RETURN_STARTED, RS",
        "D,  FS, 011, DELIVERED.unspecified, 011",
        "MV, ,   ,    CANCELLED.by_carrier CANCELLED, MV"
    })
    void eachCodeHasItsSurestMeaning(String kind, String code, String brought, String standing, String meaning)
            throws Exception {
        Push push = parse(body(activity(kind, code, brought, "", "Wayne", "NJ", "US")));

        assertThat(PushReading.standing(push)).isEqualTo(standing);
        assertThat(push.reports().getFirst().nodes().getFirst().code()).isEqualTo(meaning);
    }

    @Test
    void aKindThatNobodyKnowsWaitsToBeTaught() throws Exception {
        Node node = only("QQ", "ZZ", "999", "", "Wayne", "NJ", "US");

        assertThat(node.known()).isFalse();
        assertThat(node.code()).isEqualTo("QQ.ZZ");
        assertThat(node.status()).isNull();
    }

    @Test
    void aReturnedDeliveryIsNoDelivery() throws Exception {
        Push push = parse(body(activity("D", "FS", "011", "", "Wayne", "NJ", "US")
                        .replace("100000", "180000") + "," + activity("RS", "RS", "035", "", "Wayne", "NJ", "US")));

        assertThat(PushReading.standing(push)).isEqualTo("RETURNED.to_sender RETURNED");
    }

    @Test
    void theSameAnswerTwiceIsTheSameNodes() throws Exception {
        String body = body(activity("I", "DP", "005", "", "Wayne", "NJ", "US"));

        assertThat(ids(parse(body))).isEqualTo(ids(parse(body)));
    }

    @Test
    void whatIsNotDocumentedSaysWhere() throws Exception {
        for (Map.Entry<String, String> broken : Map.of(
                        "{}",
                        "trackResponse.shipment",
                        "{\"trackResponse\":{\"shipment\":[null]}}",
                        "trackResponse.shipment[0]",
                        body("{\"date\":\"2026-99\",\"time\":\"100000\",\"status\":{\"type\":\"I\"}}"),
                        ".activity[0].date",
                        body("{\"date\":\"20261120\",\"time\":\"100000\"}"),
                        ".activity[0].status",
                        body("{\"date\":\"20261120\",\"gmtOffset\":\"x\",\"status\":{\"type\":\"I\"}}"),
                        ".gmtOffset")
                .entrySet()) {
            assertThat(PushReading.fault(() -> parse(broken.getKey()))).contains(broken.getValue());
        }
    }

    @Test
    void nobodyCanPushInItsName() throws IOException {
        assertThat(provider.open(PushReading.request("{}".getBytes(StandardCharsets.UTF_8), Map.of()))
                        .isSignedWith(new byte[] {1}))
                .isFalse();
        assertThatThrownBy(() -> provider.key("secret")).isInstanceOf(IllegalArgumentException.class);
    }

    private Node only(
            String kind, String code, String brought, String extra, String city, String region, String country)
            throws Exception {
        return parse(body(activity(kind, code, brought, extra, city, region, country)))
                .reports()
                .getFirst()
                .nodes()
                .getFirst();
    }

    private static List<String> ids(Push push) {
        return push.reports().getFirst().nodes().stream().map(Node::id).toList();
    }

    private Push parse(String body) throws MalformedPushException {
        return provider.open(PushReading.request(body.getBytes(StandardCharsets.UTF_8), Map.of()))
                .parse();
    }

    private static String body(String activities) {
        return """
                {"trackResponse":{"shipment":[{"inquiryNumber":"1Z1","package":[{"trackingNumber":"1Z1","activity":[%s]}]}]}}""".formatted(activities);
    }

    private static String activity(
            String kind, String code, String brought, String extra, String city, String region, String country) {
        return """
                {"date":"20261120","time":"100000",%s
                 "location":{"address":{"city":"%s","stateProvince":"%s","country":"%s"}},
                 "status":{"type":"%s","code":"%s","statusCode":"%s","description":"words"}}""".formatted(
                        extra, city, region, country, kind, code == null ? "" : code, brought == null ? "" : brought);
    }
}
