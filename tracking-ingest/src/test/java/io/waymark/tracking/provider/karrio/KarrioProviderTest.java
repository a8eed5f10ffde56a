package io.waymark.tracking.provider.karrio;

import static io.waymark.tracking.provider.PushReading.NOW;
import static io.waymark.tracking.provider.PushReading.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.AnyArrival;
import io.waymark.tracking.provider.Corpus;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.Verdict;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.domain.Push;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Karrio's secret, the one published body, how a status without events counts, and what is refused. */
class KarrioProviderTest {
    private static final String PICKED_UP = "{\"date\":\"2026-03-09\",\"code\":\"PU\",\"description\":\"Picked up\"}";
    private static final String DEPARTED =
            "{\"date\":\"2026-03-10\",\"time\":\"02:05 PM\",\"code\":\"DP\",\"location\":\"Leipzig, DE\"}";
    private final KarrioProvider provider = new KarrioProvider(Tables.builtIn());

    @Test
    void theSecretItselfIsTheProof() {
        byte[] key = provider.key("s3cret");
        assertThat(open("{}", Map.of("X-Event-Id", "s3cret")).isSignedWith(key)).isTrue();
        assertThat(open("{}", Map.of("X-Event-Id", "s3cre")).isSignedWith(key)).isFalse();
        assertThat(open("{}", Map.of("X-Event-Id", "s3cret ")).isSignedWith(key))
                .isFalse();
        assertThat(open("{}", Map.of()).isSignedWith(key)).isFalse();
    }

    @Test
    void thePublishedBodyMeansWhatItSays() throws Exception {
        Corpus corpus = new Corpus("karrio");
        assertThat(corpus.files()).containsExactly("webhook_tracker_updated_data.json");

        SignedPush push = provider.open(request(corpus.body("webhook_tracker_updated_data.json"), Map.of()));

        assertThat(Verdict.of(push.parse())).isEqualTo("IN_TRANSIT.moving | 2026-03-10T00:00Z | ////Memphis, TN");
        assertThat(push.parse().reports().getFirst().estimate())
                .hasToString(
                        "Estimate[from=2026-03-15T00:00Z, until=2026-03-15T23:59:59.999999Z, asOf=2026-03-10T00:00:00Z]");
        assertThat(push.accepted(NOW)).isEqualTo(new Reply(200, null, ""));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "pending, INFO_RECEIVED.label_data",
        "picked_up, PICKED_UP.accepted",
        "on_hold, EXCEPTION.held HELD",
        "delivery_delayed, IN_TRANSIT.delayed DELAY_CARRIER",
        "ready_for_pickup, AVAILABLE_FOR_PICKUP.counter",
        "delivery_failed, DELIVERY_FAILED.other ATTEMPT_FAILED",
        "return_to_sender, RETURNING.in_transit RETURN_STARTED",
        "cancelled, CANCELLED.by_carrier CANCELLED",
        "unknown, no state + MAP_UNKNOWN unknown",
        "invented, no state + MAP_UNKNOWN invented",
    })
    void aStatusCountsWithOrWithoutEvents(String status, String expected) throws Exception {
        assertThat(Verdict.of(parse(tracker(status)))).startsWith(expected);
        assertThat(Verdict.of(parse(tracker(status, DEPARTED, PICKED_UP)))).startsWith(expected);
    }

    @Test
    void timesComeInOneFieldOrTwo() throws Exception {
        assertThat(Verdict.of(parse(tracker("in_transit", DEPARTED, PICKED_UP))))
                .isEqualTo("IN_TRANSIT.moving | 2026-03-10T14:05Z | ////Leipzig, DE");
        String stamped =
                "{\"date\":\"2026-03-10\",\"timestamp\":\"2026-03-10T15:00:00.000+01:00\",\"status\":\"delivered\"}";
        assertThat(Verdict.of(parse(tracker("delivered", stamped, PICKED_UP))))
                .isEqualTo("DELIVERED.unspecified | 2026-03-10T15:00+01:00 | -");
    }

    @Test
    void everyOrderOfArrivalEndsTheSame() throws Exception {
        List<Push> pushes = List.of(
                parse(tracker("pending").replace("2026-03-11T00", "2026-03-09T18")),
                parse(tracker("picked_up", PICKED_UP)),
                parse(tracker("in_transit", DEPARTED, PICKED_UP)),
                parse(tracker("out_for_delivery", DEPARTED, PICKED_UP)),
                parse(tracker("delivered", DEPARTED, PICKED_UP)));

        assertThat(AnyArrival.endOf(pushes)).isEqualTo("DELIVERED.unspecified");
    }

    @Test
    void whoSignedIsNotKept() throws Exception {
        String body = tracker("delivered", PICKED_UP)
                .replace("Picked up", "Signed for by: JANE DOE")
                .replace("\"status\"", "\"delivered_to\":\"Jane Doe\",\"status\"");

        assertThat(parse(body).toString()).doesNotContainIgnoringCase("doe").contains("Signed for by: ***");
    }

    @Test
    void otherEventsAreTakenAndChangeNothing() throws Exception {
        assertThat(parse("{\"event\":\"order_created\",\"data\":[]}").reports()).isEmpty();
        assertThat(parse("{}").reports()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "null | 400 data is missing",
                "{} | 400 data.tracking_number is missing",
                "{'tracking_number':'1','events':[{}]} | data.events[0].date is missing",
                "{'tracking_number':'1','events':[null]} | data.events[0] is null",
                "{'tracking_number':'1','events':[{'date':'2026-03-10','time':'25:00'}]} | data.events[0].time is no time of day that exists",
                "{'tracking_number':'1','events':'none'} | data.events is not of the documented kind",
            })
    void whatIsHalfBrokenIsToldWithItsPlace(String data, String fault) throws Exception {
        String body = "{\"event\":\"tracker_updated\",\"data\":" + data.replace('\'', '"') + "}";
        assertThat(PushReading.fault(() -> parse(body))).isEqualTo(fault);
    }

    private Push parse(String body) throws Exception {
        return open(body, Map.of()).parse();
    }

    private SignedPush open(String body, Map<String, String> headers) {
        return provider.open(request(body.getBytes(StandardCharsets.UTF_8), headers));
    }

    private static String tracker(String status, String... events) {
        return "{\"event\":\"tracker_updated\",\"data\":{\"tracking_number\":\"T1\",\"carrier_name\":\"ups\",\"updated_at\":"
                + "\"2026-03-11T00:00:00Z\",\"status\":\"" + status + "\",\"events\":[" + String.join(",", events)
                + "]}}";
    }
}
