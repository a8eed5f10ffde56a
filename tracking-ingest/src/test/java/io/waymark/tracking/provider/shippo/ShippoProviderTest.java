package io.waymark.tracking.provider.shippo;

import static io.waymark.tracking.provider.PushReading.NOW;
import static io.waymark.tracking.provider.PushReading.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.AnyArrival;
import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.Verdict;
import io.waymark.tracking.provider.domain.Push;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shippo's signature, how its statuses get their codes, and what is refused. */
class ShippoProviderTest {
    private static final String ACCEPTED = status("2026-11-18T10:00:00Z", "TRANSIT", "package_accepted");
    private static final String NOTICE = status("2026-11-20T10:00:00Z", "TRANSIT", "notice_left");
    private static final String DELIVERED = status("2026-11-21T10:00:00Z", "DELIVERED", "delivered");
    private static final byte[] BODY = "{\"event\":\"track_updated\"}".getBytes(StandardCharsets.UTF_8);
    private final ShippoProvider provider = new ShippoProvider(Tables.builtIn());

    @ParameterizedTest(name = "{0} seconds off: {1}")
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false"})
    void theSignedTimeMayBeFiveMinutesOffAndNoMore(long off, boolean expected) {
        long time = NOW.getEpochSecond() + off;
        assertThat(isGenuine("t=" + time + ",v1=" + hex(time + "."))).isEqualTo(expected);
    }

    @Test
    void oneGoodSignatureAmongSeveralIsEnough() {
        long time = NOW.getEpochSecond();
        String good = hex(time + ".");
        assertThat(isGenuine("t=" + time + ", v1=00, v1=" + good)).isTrue();
        assertThat(isGenuine("v1=" + good + ",t=" + time)).isTrue();
        assertThat(isGenuine("t=" + time + ",v0=" + good)).isFalse();
        assertThat(isGenuine("v1=" + good)).isFalse();
        assertThat(isGenuine("t=,v1=" + good)).isFalse();
        assertThat(isGenuine("")).isFalse();
        assertThat(provider.open(request(BODY, Map.of())).isSignedWith(provider.key("whsec")))
                .isFalse();
    }

    @Test
    void theNewestStatusMayStandInTheHistoryOrNot() throws Exception {
        Push both = parse(track(NOTICE, ACCEPTED, NOTICE));
        Push newestOnly = parse(track(NOTICE, ACCEPTED));

        assertThat(both.reports().getFirst().nodes())
                .isEqualTo(newestOnly.reports().getFirst().nodes())
                .hasSize(2);
        assertThat(Verdict.of(both))
                .isEqualTo("DELIVERY_FAILED.unavailable RCPT_UNAVAILABLE | 2026-11-20T10:00Z | US/OR/Bend/97701/");
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource({
        "DELIVERED, information_received, DELIVERED.unspecified",
        "TRANSIT, delivered, IN_TRANSIT.moving",
        "TRANSIT, '', IN_TRANSIT.moving",
        "TRANSIT, beamed_up, no state + MAP_UNKNOWN TRANSIT/beamed_up",
        "UNKNOWN, other, no state + MAP_UNKNOWN UNKNOWN/other",
        "LIMBO, '', no state + MAP_UNKNOWN LIMBO",
    })
    void aStatusCountsMoreThanAForeignSubstatus(String status, String substatus, String expected) throws Exception {
        assertThat(Verdict.of(parse(track(status("2026-11-20T10:00:00Z", status, substatus)))))
                .startsWith(expected);
    }

    @Test
    void theExpectedArrivalIsAnEstimate() throws Exception {
        String body = track(ACCEPTED).replace("\"carrier\"", "\"eta\":\"2026-11-22T17:30:00Z\",\"carrier\"");

        assertThat(parse(body).reports().getFirst().estimate())
                .hasToString("Estimate[from=2026-11-22T17:30Z, until=2026-11-22T17:30Z, asOf=2026-11-18T10:01:00Z]");
    }

    @Test
    void everyOrderOfArrivalEndsTheSame() throws Exception {
        List<Push> pushes = List.of(
                parse(track(ACCEPTED)),
                parse(track(NOTICE, ACCEPTED)),
                parse(track(NOTICE, ACCEPTED, NOTICE)),
                parse(track(DELIVERED, ACCEPTED, NOTICE, DELIVERED)));

        assertThat(AnyArrival.endOf(pushes)).isEqualTo("DELIVERED.unspecified");
    }

    @Test
    void whoSignedIsNotKept() throws Exception {
        String body = track(DELIVERED).replace("as told", "Delivered, received by: Jane Doe");

        assertThat(parse(body).toString()).doesNotContain("Doe").contains("received by: ***");
    }

    @Test
    void otherEventsAreTakenAndChangeNothing() throws Exception {
        assertThat(parse("{\"event\":\"transaction_created\",\"data\":{\"tracking_status\":\"UNKNOWN\"}}")
                        .reports())
                .isEmpty();
        assertThat(parse("{\"event\":\"track_updated\",\"data\":{\"carrier\":\"usps\",\"tracking_number\":\"1\"}}")
                        .reports())
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "null | 400 data is missing",
                "{'carrier':'ups'} | 400 data.tracking_number is missing",
                "{'tracking_number':'1'} | 400 data.carrier is missing",
                "{'tracking_number':'1','carrier':'ups','tracking_status':{'status':'TRANSIT'}} | data.tracking_status.status_date is missing",
                "{'tracking_number':'1','carrier':'ups','tracking_history':[{'status_date':'x'}]} | data.tracking_history[0].status is missing",
                "{'tracking_number':'1','carrier':'ups','tracking_history':[null]} | data.tracking_history[0] is null",
                "{'tracking_number':'1','carrier':'ups','tracking_status':'TRANSIT'} | data.tracking_status is not of the documented kind",
            })
    void whatIsHalfBrokenIsToldWithItsPlace(String data, String fault) throws Exception {
        String body = "{\"event\":\"track_updated\",\"data\":" + data.replace('\'', '"') + "}";
        assertThat(PushReading.fault(() -> parse(body))).isEqualTo(fault);
    }

    private boolean isGenuine(String signature) {
        return provider.open(request(BODY, Map.of("Shippo-Auth-Signature", signature)))
                .isSignedWith(provider.key("whsec"));
    }

    private String hex(String head) {
        byte[] hash = Digests.hmacSha256(provider.key("whsec"), head.getBytes(StandardCharsets.UTF_8), BODY);
        return new String(Digests.lowerHex(hash), StandardCharsets.US_ASCII);
    }

    private Push parse(String body) throws Exception {
        return provider.open(request(body.getBytes(StandardCharsets.UTF_8), Map.of()))
                .parse();
    }

    private static String track(String newest, String... history) {
        return "{\"event\":\"track_updated\",\"data\":{\"carrier\":\"ups\",\"tracking_number\":\"T1\",\"tracking_status\":"
                + newest + ",\"tracking_history\":[" + String.join(",", history) + "]}}";
    }

    private static String status(String time, String status, String substatus) {
        return """
                {"status_date":"%s","status":"%s","substatus":{"code":"%s"},"status_details":"as told","object_updated":"%s",
                 "location":{"city":"Bend","state":"OR","country":"US","zip":"97701"}}""".formatted(time, status, substatus, time.replace("00:00Z", "01:00Z"));
    }
}
