package io.waymark.tracking.provider.aftership;

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

/** Every AfterShip body of the corpus has the signature, the reply and the meaning that it must have. */
class AfterShipCorpusTest {
    private static final Map<String, String> MEANINGS = Meanings.of("""
            AfterShipCallbackResourceTest_DATA.json = DELIVERED.unspecified | 2021-08-24T10:40:08Z | -
            GetTrackingJobTest_notificationCarrierResponse.json = EXCEPTION.address ADDR_INCORRECT CONFLICT | 2021-08-25T14:16+10:00 | AU//BRISBANE//BRISBANE - AUSTRALIA
            GetTrackingJobTest_trackingCarrierResponse.json = nothing
            minimal_delivered.json = DELIVERED.unspecified | 2024-04-10T09:34:56Z | -
            syn_AttemptFail_001.json = DELIVERY_FAILED.other ATTEMPT_FAILED | 2026-11-20T10:00-05:00 | -
            syn_AttemptFail_003.json = DELIVERY_FAILED.closed RCPT_CLOSED | 2026-11-20T10:00-05:00 | -
            syn_AvailableForPickup_001.json = AVAILABLE_FOR_PICKUP.counter | 2026-11-20T10:00-05:00 | -
            syn_Delivered_001.json = DELIVERED.unspecified | 2026-11-20T10:00-05:00 | -
            syn_Delivered_002.json = DELIVERED.collected | 2026-11-20T10:00-05:00 | -
            syn_Exception_002.json = EXCEPTION.recipient RCPT_MOVED | 2026-11-20T10:00-05:00 | -
            syn_Exception_003.json = DELIVERY_FAILED.refused RCPT_REFUSED | 2026-11-20T10:00-05:00 | -
            syn_Exception_005.json = IN_TRANSIT.delayed DELAY_EXTERNAL | 2026-11-20T10:00-05:00 | -
            syn_Exception_006.json = EXCEPTION.held PAYMENT_HOLD | 2026-11-20T10:00-05:00 | -
            syn_Exception_007.json = EXCEPTION.address ADDR_INCORRECT | 2026-11-20T10:00-05:00 | -
            syn_Exception_009.json = EXCEPTION.carrier_rejected CARRIER_REJECTED | 2026-11-20T10:00-05:00 | -
            syn_Exception_010.json = RETURNING.in_transit RETURN_STARTED | 2026-11-20T10:00-05:00 | -
            syn_Exception_011.json = RETURNED.to_sender RETURNED | 2026-11-20T10:00-05:00 | -
            syn_Exception_012.json = EXCEPTION.damaged DAMAGED | 2026-11-20T10:00-05:00 | -
            syn_Exception_013.json = LOST.declared LOST | 2026-11-20T10:00-05:00 | -
            syn_Exception_016.json = EXCEPTION.processing HELD | 2026-11-20T10:00-05:00 | -
            syn_Exception_017.json = IN_TRANSIT.delayed DELAY_EXTERNAL | 2026-11-20T10:00-05:00 | -
            syn_Exception_018.json = CUSTOMS.problem CUSTOMS_DOCS | 2026-11-20T10:00-05:00 | -
            syn_Expired_001.json = EXPIRED.no_change STALL_TRANSIT | 2026-11-20T10:00-05:00 | -
            syn_InTransit_001.json = IN_TRANSIT.moving | 2026-11-20T10:00-05:00 | -
            syn_InTransit_002.json = PICKED_UP.accepted | 2026-11-20T10:00-05:00 | -
            syn_InTransit_003.json = IN_TRANSIT.arrived_hub | 2026-11-20T10:00-05:00 | -
            syn_InTransit_004.json = IN_TRANSIT.arrived_country | 2026-11-20T10:00-05:00 | -
            syn_InTransit_005.json = CUSTOMS.released | 2026-11-20T10:00-05:00 | -
            syn_InTransit_006.json = CUSTOMS.processing | 2026-11-20T10:00-05:00 | -
            syn_InfoReceived_001.json = INFO_RECEIVED.label_data | 2026-11-20T10:00-05:00 | -
            syn_OutForDelivery_001.json = OUT_FOR_DELIVERY.with_courier | 2026-11-20T10:00-05:00 | -
            syn_OutForDelivery_003.json = OUT_FOR_DELIVERY.contacted | 2026-11-20T10:00-05:00 | -
            syn_OutForDelivery_004.json = OUT_FOR_DELIVERY.appointment | 2026-11-20T10:00-05:00 | -
            syn_Pending_001.json = UNKNOWN.no_trace | 2026-11-20T10:00-05:00 | -
            webhook_intransit_003_usps.json = IN_TRANSIT.arrived_hub | 2021-05-17T03:45-04:00 | US//HOLLY RIDGE/28445/
            """);
    private final AfterShipProvider provider = new AfterShipProvider(Tables.builtIn());

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        Corpus corpus = new Corpus("aftership");
        return corpus.files().stream().map(file -> DynamicTest.dynamicTest(file, () -> check(corpus, file)));
    }

    private void check(Corpus corpus, String file) throws Exception {
        byte[] body = corpus.body(file);
        Map<String, String> headers = Map.of("aftership-hmac-sha256", corpus.told(file, "aftership_hmac_sha256"));
        byte[] key = provider.key(corpus.told(file, "secret"));
        SignedPush signed = provider.open(request(body, headers));
        assertThat(signed.isSignedWith(key)).isTrue();
        assertThat(Verdict.of(signed.parse())).isEqualTo(MEANINGS.get(file));
        assertThat(signed.accepted(NOW)).isEqualTo(new Reply(200, null, ""));
        body[body.length / 2] ^= 1;
        assertThat(provider.open(request(body, headers)).isSignedWith(key)).isFalse();
    }
}
