package io.waymark.order.booking.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.testkit.SlowPeer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A carrier that trickles, or answers without end, costs one call its time-out and holds up no other. */
@Timeout(30)
class SlowCarrierTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1500);
    private static final SlowPeer.Answer ONE_BYTE_A_SECOND = SlowPeer.tricklingBody(Duration.ofSeconds(1));

    @Test
    void oneByteASecondEndsWithTheTimeOut() throws IOException {
        try (SlowPeer peer = SlowPeer.answering(ONE_BYTE_A_SECOND)) {
            assertThat(carrier(peer).release("YT1")).isEqualTo(new VoidOutcome.Unreachable("HttpTimeoutException"));
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws IOException {
        try (SlowPeer peer = SlowPeer.answering(SlowPeer.endless())) {
            assertThat(carrier(peer).release("YT1")).isInstanceOf(VoidOutcome.Unreachable.class);
        }
    }

    @Test
    void aCallBesideItIsAnsweredMeanwhile() throws IOException {
        try (SlowPeer peer = SlowPeer.answering(ONE_BYTE_A_SECOND, SlowPeer.json("{}"))) {
            HttpCarrier carrier = carrier(peer);
            CompletableFuture<VoidOutcome> slow = CompletableFuture.supplyAsync(() -> carrier.release("YT1"));
            await().until(() -> peer.calls() == 1);

            assertThat(carrier.release("YT2")).isEqualTo(new VoidOutcome.Voided());
            assertThat(slow).isNotDone();
            assertThat(slow.join()).isInstanceOf(VoidOutcome.Unreachable.class);
        }
    }

    private static HttpCarrier carrier(SlowPeer peer) {
        return TestCarriers.waymark(peer.address(), TIMEOUT);
    }
}
