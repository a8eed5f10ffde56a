package io.waymark.tracking.provider.easypost;

import static io.waymark.tracking.provider.PushReading.NOW;
import static io.waymark.tracking.provider.PushReading.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Corpus;
import io.waymark.tracking.provider.Meanings;
import io.waymark.tracking.provider.Verdict;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every EasyPost body of the corpus has the signature, the reply and the meaning that it must have; answers of the API have none. */
class EasyPostCorpusTest {
    private static final String PUBLISHED = "event-body-tracker-updated.json";
    private static final Map<String, String> MEANINGS = Meanings.of("""
            cassette_test_tracker_all_0.json = nothing
            cassette_test_tracker_create_0.json = nothing
            cassette_test_tracker_retrieve_0.json = nothing
            cassette_test_tracker_retrieve_1.json = nothing
            cassette_test_tracker_retrieve_batch_0.json = nothing
            cassette_test_tracker_retrieve_batch_1.json = nothing
            claim-cancel.json = nothing
            claim-create.json = nothing
            event-body-tracker-updated.json = IN_TRANSIT.arrived_hub | 2024-08-02T18:50Z | US/NJ/EDISON/08817/
            event_397280491672_exceptions_then_delivered.json = DELIVERED.unspecified | 2023-04-26T19:15:54Z | US///92056/
            event_EZ5000000005_return_to_sender.json = RETURNING.in_transit RETURN_STARTED | 2018-03-22T10:51:32Z | US////
            events-list.json = nothing
            events-retrieve.json = nothing
            insurance-create.json = nothing
            refunds-create.json = nothing
            refunds-list.json = nothing
            shipping-refund-refund.json = nothing
            syn_delivered_arrived_at_destination.json = DELIVERED.unspecified | 2026-11-20T10:00Z | US////
            syn_failure_damaged.json = EXCEPTION.damaged DAMAGED | 2026-11-20T10:00Z | US////
            syn_failure_delivery_exception.json = DELIVERY_FAILED.other ATTEMPT_FAILED | 2026-11-20T10:00Z | US////
            syn_failure_expired.json = EXPIRED.no_change STALL_TRANSIT | 2026-11-20T10:00Z | US////
            syn_failure_transit_exception.json = EXCEPTION.unspecified UNCLASSIFIED | 2026-11-20T10:00Z | US////
            syn_in_transit_address_correction.json = IN_TRANSIT.address_corrected ADDR_CORRECTED | 2026-11-20T10:00Z | US////
            syn_in_transit_awaiting_information.json = EXCEPTION.held ADDR_INCOMPLETE | 2026-11-20T10:00Z | US////
            syn_in_transit_departed_facility.json = IN_TRANSIT.departed_hub | 2026-11-20T10:00Z | US////
            syn_in_transit_departed_origin_facility.json = IN_TRANSIT.departed_hub | 2026-11-20T10:00Z | US////
            syn_in_transit_held.json = EXCEPTION.held HELD | 2026-11-20T10:00Z | US////
            syn_in_transit_missorted.json = IN_TRANSIT.missorted MISSORTED | 2026-11-20T10:00Z | US////
            syn_in_transit_received_at_destination_facility.json = IN_TRANSIT.arrived_delivery_branch | 2026-11-20T10:00Z | US////
            syn_in_transit_transferred_to_destination_carrier.json = IN_TRANSIT.handed_over | 2026-11-20T10:00Z | US////
            syn_in_transit_weather_delay.json = IN_TRANSIT.delayed DELAY_EXTERNAL | 2026-11-20T10:00Z | US////
            syn_out_for_delivery_out_for_delivery.json = OUT_FOR_DELIVERY.with_courier | 2026-11-20T10:00Z | US////
            syn_pre_transit_label_created.json = INFO_RECEIVED.label_data | 2026-11-20T10:00Z | US////
            syn_pre_transit_status_update.json = INFO_RECEIVED.label_data | 2026-11-20T10:00Z | US////
            syn_return_to_sender_refused.json = DELIVERY_FAILED.refused RCPT_REFUSED | 2026-11-20T10:00Z | US////
            trackers-create.json = nothing
            trackers-list.json = nothing
            trackers-retrieve.json = nothing
            """);
    private final EasyPostProvider provider = new EasyPostProvider(Tables.builtIn());

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        Corpus corpus = new Corpus("easypost");
        return corpus.files().stream().map(file -> DynamicTest.dynamicTest(file, () -> check(corpus, file)));
    }

    private void check(Corpus corpus, String file) throws Exception {
        String meaning = MEANINGS.get(file);
        SignedPush push = provider.open(request(corpus.body(file), Map.of()));
        assertThat(Verdict.of(push.parse())).isEqualTo(meaning);
        assertThat(push.accepted(NOW)).isEqualTo(new Reply(200, null, ""));
        if (file.startsWith("syn_") || file.startsWith("event_") || file.equals(PUBLISHED)) {
            signature(corpus, file);
        } else {
            assertThat(meaning).isEqualTo("nothing");
        }
    }

    private void signature(Corpus corpus, String file) throws IOException {
        String signature = corpus.told(file, file.equals(PUBLISHED) ? "signature" : "X_Hmac_Signature");
        byte[] key = provider.key(corpus.told(file, "secret"));
        byte[] body = corpus.body(file);
        Map<String, String> headers = Map.of("X-Hmac-Signature", signature);
        assertThat(provider.open(request(body, headers)).isSignedWith(key)).isTrue();
        body[body.length / 2] ^= 1;
        assertThat(provider.open(request(body, headers)).isSignedWith(key)).isFalse();
    }
}
