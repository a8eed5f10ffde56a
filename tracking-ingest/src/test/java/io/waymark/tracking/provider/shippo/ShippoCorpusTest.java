package io.waymark.tracking.provider.shippo;

import static io.waymark.tracking.provider.PushReading.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Corpus;
import io.waymark.tracking.provider.Meanings;
import io.waymark.tracking.provider.Verdict;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every Shippo body of the corpus has the signature, the reply and the meaning that it must have. */
class ShippoCorpusTest {
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1688493073);
    private static final Map<String, String> MEANINGS = Meanings.of("""
            doc_track_updated.json = DELIVERED.unspecified | 2016-07-23T00:00Z | US/NV/Las Vegas/89101/
            syn_DELIVERED_delivered.json = DELIVERED.unspecified | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_FAILURE_package_disposed.json = DESTROYED.declared DESTROYED | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_FAILURE_package_lost.json = LOST.declared LOST | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_PRE_TRANSIT_information_received.json = INFO_RECEIVED.label_data | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_RETURNED_package_unclaimed.json = RETURNING.unclaimed PICKUP_OVERDUE | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_RETURNED_return_to_sender.json = RETURNING.in_transit RETURN_STARTED | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_contact_carrier.json = EXCEPTION.unspecified UNCLASSIFIED | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_delivery_rescheduled.json = DELIVERY_FAILED.rescheduled RESCHEDULED | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_delivery_scheduled.json = OUT_FOR_DELIVERY.with_courier | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_location_inaccessible.json = DELIVERY_FAILED.access ACCESS_RESTRICTED | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_notice_left.json = DELIVERY_FAILED.unavailable RCPT_UNAVAILABLE | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_out_for_delivery.json = OUT_FOR_DELIVERY.with_courier | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_package_forwarded.json = IN_TRANSIT.forwarded | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_package_processed.json = IN_TRANSIT.moving | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_package_processing.json = IN_TRANSIT.moving | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_pickup_available.json = AVAILABLE_FOR_PICKUP.counter | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_TRANSIT_reschedule_delivery.json = DELIVERY_FAILED.rescheduled RESCHEDULED | 2026-11-20T10:00Z | US/NV/Las Vegas/89101/
            syn_UNKNOWN_other.json = no state + MAP_UNKNOWN UNKNOWN/other
            """);
    private final ShippoProvider provider = new ShippoProvider(Tables.builtIn());

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        Corpus corpus = new Corpus("shippo");
        return corpus.files().stream().map(file -> DynamicTest.dynamicTest(file, () -> check(corpus, file)));
    }

    private void check(Corpus corpus, String file) throws Exception {
        byte[] body = corpus.body(file);
        String signature = corpus.told(file, "Shippo-Auth-Signature");
        byte[] key = provider.key(corpus.told(file, "secret"));
        SignedPush signed = open(body, signature);
        assertThat(signed.isSignedWith(key)).isTrue();
        assertThat(Verdict.of(provider.reread("main", corpus.body(file), NOW))).isEqualTo(MEANINGS.get(file));
        assertThat(signed.accepted(NOW)).isEqualTo(new Reply(200, null, ""));
        body[body.length / 2] ^= 1;
        assertThat(open(body, signature).isSignedWith(key)).isFalse();
    }

    private SignedPush open(byte[] body, String signature) {
        Map<String, String> headers = Map.of("Shippo-Auth-Signature", signature);
        return provider.open(new WebhookRequest(
                "main", "POST", "/webhooks/shippo/main", body, headers::get, name -> null, SIGNED_AT));
    }
}
