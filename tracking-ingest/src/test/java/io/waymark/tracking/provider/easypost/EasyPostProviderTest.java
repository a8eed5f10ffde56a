package io.waymark.tracking.provider.easypost;

import static io.waymark.tracking.provider.PushReading.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.AnyArrival;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.Verdict;
import io.waymark.tracking.provider.domain.Push;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How EasyPost's details get their codes, what a tracker as a whole adds, and what is refused. */
class EasyPostProviderTest {
    private static final String LABEL = detail("2026-11-17T10:00:00Z", "pre_transit/label_created");
    private static final String ORIGIN = detail("2026-11-18T10:00:00Z", "in_transit/received_at_origin_facility");
    private static final String HUB = detail("2026-11-19T10:00:00Z", "in_transit/received_at_origin_facility");
    private static final String FAILED = detail("2026-11-20T10:00:00Z", "failure/delayed");
    private static final String UPDATE = detail("2026-11-20T10:01:00Z", "unknown/status_update");
    private static final String BACK = detail("2026-11-20T18:00:00Z", "return_to_sender/return");
    private static final String DELIVERED = detail("2026-11-21T10:00:00Z", "delivered/arrived_at_destination");
    private final EasyPostProvider provider = new EasyPostProvider(Tables.builtIn());

    @Test
    void informationMovesNothing() throws Exception {
        assertThat(verdict("failure/delayed", LABEL, FAILED, UPDATE))
                .isEqualTo("DELIVERY_FAILED.other ATTEMPT_FAILED | 2026-11-20T10:00Z | US/OR/BEND/97701/");
        assertThat(verdict("unknown/status_update", LABEL, FAILED, UPDATE)).startsWith("DELIVERY_FAILED.other");
        assertThat(verdict("unknown/unknown")).isEqualTo("nothing");
    }

    @Test
    void onlyTheFirstOriginScanIsAPickUp() throws Exception {
        assertThat(verdict("in_transit/unknown", LABEL, ORIGIN)).startsWith("PICKED_UP.accepted |");
        assertThat(verdict("in_transit/unknown", LABEL, ORIGIN, HUB)).startsWith("IN_TRANSIT.arrived_hub |");
    }

    @Test
    void aDeliveryAfterTheWayBackIsAReturn() throws Exception {
        assertThat(verdict("return_to_sender/return", ORIGIN, BACK))
                .startsWith("RETURNING.in_transit RETURN_STARTED |");
        assertThat(verdict("delivered/arrived_at_destination", ORIGIN, BACK, DELIVERED))
                .startsWith("RETURNED.to_sender RETURNED |");
        assertThat(Verdict.of(parse(event("delivered/arrived_at_destination", ORIGIN, DELIVERED)
                        .replace("\"is_return\":false", "\"is_return\":true"))))
                .startsWith("RETURNED.to_sender RETURNED |");
        assertThat(Verdict.of(parse(event("return_to_sender/return", ORIGIN, DELIVERED)
                        .replace("\"finalized\":false", "\"finalized\":true"))))
                .startsWith("RETURNED.to_sender RETURNED");
    }

    @Test
    void whatOnlyTheTrackerSaysComesAfterItsNewestDetail() throws Exception {
        assertThat(verdict("cancelled/cancelled", LABEL)).startsWith("CANCELLED.by_carrier CANCELLED |");
        assertThat(verdict("pre_transit/label_created")).startsWith("INFO_RECEIVED.label_data | 2026-11-21T12:00Z");
        assertThat(verdict("error/unknown", LABEL)).startsWith("INFO_RECEIVED.label_data + CARRIER_API_DOWN");
        assertThat(verdict("in_transit/abducted", LABEL, detail("2026-11-19T10:00:00Z", "in_transit/abducted")))
                .startsWith("INFO_RECEIVED.label_data + MAP_UNKNOWN in_transit/abducted");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T00:00:00Z, 2026-11-24T23:59:59.999999Z",
        "2026-11-24T18:30:00Z, 2026-11-24T18:30Z",
        "2026-11-24, 2026-11-24T23:59:59.999999Z",
    })
    void aMidnightIsAWholeDay(String told, String until) throws Exception {
        Push push = parse(event("in_transit/unknown", ORIGIN)
                .replace("\"finalized\"", "\"est_delivery_date\":\"" + told + "\",\"finalized\""));

        assertThat(push.reports().getFirst().estimate())
                .satisfies(estimate -> assertThat(String.valueOf(estimate)).contains("until=" + until));
    }

    @Test
    void everyOrderOfArrivalEndsTheSame() throws Exception {
        List<Push> pushes = List.of(
                parse(event("unknown/unknown")),
                parse(event("pre_transit/label_created", LABEL)),
                parse(event("in_transit/received_at_origin_facility", LABEL, ORIGIN)),
                parse(event("in_transit/unknown", LABEL, ORIGIN, HUB)),
                parse(event("failure/delayed", LABEL, ORIGIN, HUB, FAILED)),
                parse(event("unknown/status_update", LABEL, ORIGIN, HUB, FAILED, UPDATE)),
                parse(event("delivered/arrived_at_destination", LABEL, ORIGIN, HUB, FAILED, UPDATE, DELIVERED)));

        assertThat(AnyArrival.endOf(pushes)).isEqualTo("DELIVERED.unspecified");
    }

    @Test
    void anEventNamesItsMessageAndItsSignerIsNotKept() throws Exception {
        String body = event("delivered/arrived_at_destination", DELIVERED)
                .replace("\"finalized\"", "\"signed_by\":\"Jane Doe\",\"finalized\"")
                .replace("\"message\":\"scan\"", "\"message\":\"Delivered, signed by: JANE DOE\"");

        Push push = parse(body);

        assertThat(push.replayKey()).startsWith("evt_1#");
        assertThat(push.replayKey()).isEqualTo(parse(body).replayKey());
        assertThat(push.toString()).doesNotContainIgnoringCase("doe").contains("signed by: ***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"object\":\"Event\",\"description\":\"batch.updated\",\"result\":{\"status\":{\"created\":1}}}",
                "{\"object\":\"Event\",\"description\":\"refund.successful\",\"result\":[1]}",
                "{\"object\":\"Event\",\"description\":\"tracker.created\"}",
                "{\"object\":\"Tracker\",\"tracking_code\":\"1\"}",
                "{}",
                "[{\"object\":\"Refund\"}]",
            })
    void whatIsNoEventOfATrackerChangesNothing(String body) throws Exception {
        assertThat(parse(body).reports()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 result.tracking_code is missing",
                "{'tracking_code':'1','tracking_details':[{}]} | result.tracking_details[0].datetime is missing",
                "{'tracking_code':'1','tracking_details':[null]} | result.tracking_details[0] is null",
                "{'tracking_code':'1','tracking_details':[{'datetime':'1e9'}]} | result.tracking_details[0].datetime is no time like 2026-11-20T10:00:00+08:00",
                "{'tracking_code':['1']} | 400 result.tracking_code is missing",
                "{'tracking_code':'1','is_return':'perhaps'} | result.is_return is not of the documented kind",
            })
    void whatIsHalfBrokenIsToldWithItsPlace(String result, String fault) throws Exception {
        String body = "{\"object\":\"Event\",\"description\":\"tracker.updated\",\"result\":"
                + result.replace('\'', '"') + "}";
        assertThat(PushReading.fault(() -> parse(body))).isEqualTo(fault);
    }

    private String verdict(String whole, String... details) throws Exception {
        return Verdict.of(parse(event(whole, details)));
    }

    private Push parse(String body) throws Exception {
        return provider.open(request(body.getBytes(StandardCharsets.UTF_8), Map.of()))
                .parse();
    }

    private static String event(String whole, String... details) {
        String[] words = whole.split("/", 2);
        return """
                {"object":"Event","id":"evt_1","description":"tracker.updated","result":{"object":"Tracker","tracking_code":"T1",
                 "carrier":"UPS","weight":136.0,"status":"%s","status_detail":"%s","updated_at":"2026-11-21T12:00:00Z",
                 "tracking_details":[%s],"finalized":false,"is_return":false}}""".formatted(words[0], words[1], String.join(",", details));
    }

    private static String detail(String time, String code) {
        String[] words = code.split("/", 2);
        return """
                {"datetime":"%s","status":"%s","status_detail":"%s","message":"scan",
                 "tracking_location":{"city":"BEND","state":"OR","country":"US","zip":"97701"}}""".formatted(time, words[0], words[1]);
    }
}
