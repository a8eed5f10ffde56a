package io.waymark.tracking.provider.kuaidi100;

import static io.waymark.tracking.provider.kuaidi100.Posted.parse;
import static io.waymark.tracking.provider.kuaidi100.Posted.push;
import static io.waymark.tracking.provider.kuaidi100.Posted.row;
import static io.waymark.tracking.provider.kuaidi100.Posted.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to a subscribed number besides scans: given up, another carrier's, continued abroad, forecast. */
class Kuaidi100SubscriptionTest {
    private static final Leg LEG = new Leg("YTO", "YT1");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "3天查询无记录, UNKNOWN.no_trace SUBSCRIPTION_ABORTED",
        "60天无变化时, EXPIRED.no_change SUBSCRIPTION_ABORTED",
    })
    void aNumberThatWasGivenUpIsNotDelivered(String message, String expected) throws Exception {
        Push push = parse(push("abort", "\"message\":\"" + message + "\",", result("3", words(0, "已签收"))));

        assertThat(PushReading.standing(push)).isEqualTo(expected);
        assertThat(push.reports().getFirst().nodes()).hasSize(2);
    }

    @Test
    void aNumberThatWasGivenUpForAnotherReasonIsOnlyToldOf() throws Exception {
        Push push = parse(push("abort", "\"message\":\"?\",", result("0")));

        Node node = push.reports().getFirst().nodes().getFirst();
        assertThat(node.status()).isNull();
        assertThat(node.exception()).isEqualTo("SUBSCRIPTION_ABORTED");
    }

    @Test
    void anExpiredNumberRecoversWithItsNextRow() throws Exception {
        Push aborted = parse(push("abort", "\"message\":\"60天无变化\",", result("0", row(0, "0"))));
        Push again = parse(push("updateall", "", result("5", row(30, "5"), row(0, "0"))));

        assertThat(Journey.standing(aborted)).isEqualTo("EXPIRED.no_change SUBSCRIPTION_ABORTED");
        assertThat(Journey.standing(aborted, again)).isEqualTo("OUT_FOR_DELIVERY.with_courier");
        assertThat(Journey.standing(again, aborted)).isEqualTo("OUT_FOR_DELIVERY.with_courier");
    }

    @Test
    void aSubscriptionThatIsRefusedWithoutANumberIsAboutNothing() throws Exception {
        assertThat(parse(push("abort", "", "{\"status\":\"400\",\"nu\":\"\",\"com\":\"\",\"state\":\"3\",\"data\":[]}"))
                        .reports())
                .isEmpty();
        assertThatThrownBy(() -> parse(push("polling", "", "{\"status\":\"200\",\"nu\":\"\",\"com\":\"ems\"}")))
                .hasMessage("lastResult.nu is missing");
    }

    @Test
    void aCorrectedCarrierKeepsTheStateAndIsToldOnce() throws Exception {
        Push givenUp =
                parse(push("abort", "\"message\":\"3天查询无记录\",\"autoCheck\":\"0\",\"comNew\":\"ems\",", result("0")));
        Push corrected = parse(push(
                "polling",
                "\"autoCheck\":\"1\",\"comOld\":\"yuantong\",\"comNew\":\"ems\",",
                result("0", row(0, "0"))));

        assertThat(givenUp.reports().getFirst().leg()).isEqualTo(LEG);
        assertThat(givenUp.reports().getFirst().continued()).containsExactly(new Leg("EMS_CN", "YT1"));
        assertThat(corrected.reports().getFirst().leg()).isEqualTo(new Leg("EMS_CN", "YT1"));
        assertThat(corrected.reports().getFirst().continued()).containsExactly(LEG);
        assertThat(Journey.standing(givenUp, corrected)).isEqualTo("IN_TRANSIT.moving");
        assertThat(Journey.nodes(givenUp, corrected))
                .filteredOn(node -> "CARRIER_MISMATCH".equals(node.exception()))
                .hasSize(1);
    }

    @Test
    void aCarrierThatWasRightNeedsNoCorrection() throws Exception {
        Push push = parse(
                push("polling", "\"autoCheck\":\"0\",\"comOld\":\"\",\"comNew\":\"\",", result("0", row(0, "0"))));

        assertThat(push.reports().getFirst().continued()).isEmpty();
        assertThat(push.reports().getFirst().nodes()).hasSize(1);
    }

    @Test
    void theNumberAbroadContinuesTheParcel() throws Exception {
        String abroad = "{\"status\":\"200\",\"state\":\"0\",\"com\":\"usps\",\"nu\":\"LX1US\",\"data\":["
                + row(30, "3") + "]}";
        Push push = parse("{\"status\":\"polling\",\"lastResult\":%s,\"destResult\":%s}"
                .formatted(result("0", row(0, "0")), abroad));

        TrackingReport report = push.reports().getFirst();
        assertThat(report.continued()).containsExactly(new Leg("USPS", "LX1US"));
        assertThat(report.nodes()).extracting(Node::leg).containsExactly(LEG, new Leg("USPS", "LX1US"));
        assertThat(PushReading.standing(push)).isEqualTo("DELIVERED.unspecified");
    }

    @ParameterizedTest(name = "{0} is from {1} until {2}")
    @CsvSource({
        "2026-11-22 18, 2026-11-22T18:00+08:00, 2026-11-22T18:59:59+08:00",
        "2026-11-22, 2026-11-22T00:00+08:00, 2026-11-22T23:59:59+08:00",
        "2026-11-22 18:30:00, 2026-11-22T18:30+08:00, 2026-11-22T18:30+08:00",
    })
    void aForecastIsAsLongAsItsUnit(String text, OffsetDateTime from, OffsetDateTime until) throws Exception {
        assertThat(forecast(text)).isEqualTo(new Estimate(from, until, Instant.parse("2026-11-20T02:00:00Z")));
    }

    @Test
    void aForecastThatCannotBeReadIsNone() throws Exception {
        assertThat(forecast("soon")).isNull();
        assertThat(forecast("")).isNull();
    }

    private static @Nullable Estimate forecast(String text) throws Exception {
        String result = result("0", row(0, "0")).replace("{\"status\"", "{\"arrivalTime\":\"" + text + "\",\"status\"");
        return parse(push("polling", "", result)).reports().getFirst().estimate();
    }

    private static String result(String state, String... rows) {
        return "{\"status\":\"200\",\"state\":\"%s\",\"com\":\"yuantong\",\"nu\":\"YT1\",\"data\":[%s]}"
                .formatted(state, String.join(",", rows));
    }
}
