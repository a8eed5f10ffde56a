package io.waymark.tracking.provider.aftership;

import static io.waymark.tracking.provider.PushReading.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.AnyArrival;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.Verdict;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How AfterShip's checkpoints get their codes, times and places, and what is refused. */
class AfterShipProviderTest {
    private static final String PICKED_UP = checkpoint("2026-11-18T09:00:00-05:00", "InTransit_002", "Accepted");
    private static final String ON_BOARD = checkpoint("2026-11-20T08:00:00-05:00", "OutForDelivery_001", "On vehicle");
    private static final String DELIVERED = checkpoint("2026-11-20T12:00:00-05:00", "Delivered_001", "Delivered");
    private final AfterShipProvider provider = new AfterShipProvider(Tables.builtIn());

    @Test
    void oneByteMoreOrNoHeaderIsNotGenuine() {
        byte[] key = provider.key("secret");
        String signature = "6R1uEFnkLSwPXk7sYlLr8M3vEzRLmYvF8DUlTzGJ8Cg=";
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(provider.open(request(body, Map.of())).isSignedWith(key)).isFalse();
        assertThat(provider.open(request(body, Map.of("aftership-hmac-sha256", signature)))
                        .isSignedWith(key))
                .isFalse();
        assertThat(provider.open(request(body, Map.of("aftership-hmac-sha256", "")))
                        .isSignedWith(key))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} without an offset is UTC")
    @CsvSource({
        "2026-11-20T10:00:00, 2026-11-20T10:00Z",
        "2026-11-20T10:00:00+08:00, 2026-11-20T10:00+08:00",
        "2026-11-20T10:00:00.250Z, 2026-11-20T10:00:00.250Z",
        "2026-11-20, 2026-11-20T00:00Z",
    })
    void timesAreReadAsTheyAreWritten(String time, String expected) throws Exception {
        assertThat(parse(tracking("InTransit_003", checkpoint(time, "InTransit_003", "x"))))
                .satisfies(push ->
                        assertThat(Verdict.of(push)).isEqualTo("IN_TRANSIT.arrived_hub | " + expected + " | -"));
    }

    @Test
    void anUnknownTagIsKeptAndMovesNothing() throws Exception {
        String body = tracking("Teleported_001", PICKED_UP, checkpoint("2026-11-19T00:00:00Z", "Teleported_001", "?"));

        assertThat(Verdict.of(parse(body)))
                .isEqualTo("PICKED_UP.accepted + MAP_UNKNOWN Teleported_001 | 2026-11-18T09:00-05:00 | -");
    }

    @Test
    void aTrackingThatKnowsMoreThanItsCheckpointsSaysItAfterTheNewest() throws Exception {
        assertThat(Verdict.of(parse(tracking("Expired_001", PICKED_UP))))
                .isEqualTo("EXPIRED.no_change STALL_TRANSIT | 2026-11-18T09:00-05:00 | -");
        String coarse = "{\"checkpoint_time\":\"2026-11-20T08:00:00Z\",\"tag\":\"AttemptFail\"}";
        assertThat(Verdict.of(parse(tracking("AttemptFail_002", PICKED_UP, coarse))))
                .isEqualTo("DELIVERY_FAILED.unavailable RCPT_UNAVAILABLE | 2026-11-20T08:00Z | -");
    }

    @Test
    void aDeliveryOfWhatGoesBackIsAReturn() throws Exception {
        String returned = tracking("Delivered_001", PICKED_UP, DELIVERED)
                .replace("\"slug\"", "\"return_to_sender\":true,\"slug\"");

        assertThat(Verdict.of(parse(returned))).startsWith("RETURNED.to_sender RETURNED");
    }

    @Test
    void aCheckpointsOwnIdentityIsItsNodes() throws Exception {
        String marked = DELIVERED.replace("{", "{\"hash\":\"h-1\",");

        Push push = parse(tracking("Delivered_001", marked));

        assertThat(push.reports().getFirst().nodes()).extracting(Node::id).containsExactly("aftership:h-1");
    }

    @Test
    void theLastMileContinuesTheParcelAndTheCarriersEstimateCounts() throws Exception {
        String body = tracking("InTransit_002", PICKED_UP).replace("\"slug\"", """
                        "last_mile":{"tracking_number":"lm 1","slug":"usps"},"next_couriers":[{"slug":"ups"},
                        {"slug":"usps","tracking_number":"LM1"}],"expected_delivery":"2026-11-24",
                        "aftership_estimated_delivery_date":{"estimated_delivery_date":"2026-11-30"},"slug\"""");

        TrackingReport report = parse(body).reports().getFirst();

        assertThat(report.continued()).containsExactly(new Leg("USPS", "LM1"));
        Estimate estimate = report.estimate();
        assertThat(estimate)
                .hasToString("Estimate[from=2026-11-24T00:00Z, until=2026-11-24T23:59:59.999999Z, asOf="
                        + Instant.ofEpochSecond(1795168800) + "]");
    }

    @Test
    void everyOrderOfArrivalEndsTheSame() throws Exception {
        List<Push> pushes = new ArrayList<>();
        pushes.add(parse(tracking("Pending_001")));
        pushes.add(parse(tracking("InTransit_002", PICKED_UP)));
        pushes.add(parse(tracking("OutForDelivery_001", PICKED_UP, ON_BOARD)));
        pushes.add(parse(tracking("Expired_001", PICKED_UP, ON_BOARD)));
        pushes.add(parse(tracking("Delivered_001", PICKED_UP, ON_BOARD, DELIVERED)));

        assertThat(AnyArrival.endOf(pushes)).isEqualTo("DELIVERED.unspecified");
    }

    @Test
    void whoSignedIsNotKept() throws Exception {
        String signed = tracking(
                        "Delivered_003", checkpoint("2026-11-20T12:00:00Z", "Delivered_003", "Signed by: J. Doe"))
                .replace("\"slug\"", "\"signed_by\":\"Jane Doe\",\"slug\"");

        assertThat(parse(signed).toString()).doesNotContain("Doe").contains("Signed by: ***");
    }

    @Test
    void otherEventsAreTakenAndChangeNothing() throws Exception {
        assertThat(parse("{\"event\":\"something_new\",\"msg\":[1,2]}").reports())
                .isEmpty();
        assertThat(parse("{\"id\":\"x\",\"tag\":\"Pending\"}").reports()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'event':'tracking_update'} | 400 msg is missing",
                "{'event':'tracking_update','msg':{'slug':'ups'}} | 400 msg.tracking_number is missing",
                "{'event':'tracking_update','msg':{'tracking_number':'1'}} | 400 msg.slug is missing",
                "{'event':'tracking_update','msg':{'tracking_number':'1','slug':'ups','checkpoints':[{}]}} | msg.checkpoints[0].checkpoint_time is missing",
                "{'event':'tracking_update','msg':{'tracking_number':'1','slug':'ups','checkpoints':[{'checkpoint_time':'noon'}]}} | msg.checkpoints[0].checkpoint_time is no time like 2026-11-20T10:00:00+08:00",
                "{'event':'tracking_update','msg':{'tracking_number':'1','slug':'ups','checkpoints':[null]}} | msg.checkpoints[0] is null",
                "{'event':'tracking_update','msg':{'tracking_number':'1','slug':'ups','checkpoints':{}}} | msg.checkpoints is not of the documented kind",
                "{'event':'tracking_update','msg':{'tracking_number':'1','slug':'ups'},'ts':1e999999999} | ts is no time like 2026-11-20T10:00:00+08:00",
            })
    void whatIsHalfBrokenIsToldWithItsPlace(String body, String fault) throws Exception {
        assertThat(PushReading.fault(() -> parse(body.replace('\'', '"')))).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"event\":\"a\",\"event\":\"b\"}", "{} {}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThatThrownBy(() -> parse(body)).hasMessageMatching("(?s).+ .+");
    }

    private Push parse(String body) throws Exception {
        return provider.open(request(body.getBytes(StandardCharsets.UTF_8), Map.of()))
                .parse();
    }

    private static String tracking(String subtag, String... checkpoints) {
        return "{\"event\":\"tracking_update\",\"event_id\":\"e-" + subtag + "\",\"ts\":1795168800,\"msg\":{"
                + "\"tracking_number\":\"T1\",\"slug\":\"ups\",\"tag\":\"" + subtag.split("_", 2)[0]
                + "\",\"subtag\":\""
                + subtag + "\",\"checkpoints\":[" + String.join(",", checkpoints) + "]}}";
    }

    private static String checkpoint(String time, String subtag, String message) {
        return "{\"checkpoint_time\":\"%s\",\"tag\":\"%s\",\"subtag\":\"%s\",\"message\":\"%s\"}"
                .formatted(time, subtag.split("_", 2)[0], subtag, message);
    }
}
