package io.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.testkit.SlowPeer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that trickle, never end or never begin cost one call its time-out and nothing more. */
@Timeout(30)
class HttpCallsTest {
    private static final Duration BOUND = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static HttpAnswer call(long largest, SlowPeer.Answer answer) throws IOException {
        return call(BOUND, largest, answer);
    }

    private static HttpAnswer call(Duration bound, long largest, SlowPeer.Answer answer) throws IOException {
        try (SlowPeer peer = SlowPeer.answering(answer);
                HttpCalls calls = new HttpCalls(bound, largest, PartnerTrust.ofTheJdk())) {
            return calls.send(HttpRequest.newBuilder(peer.address()).build());
        }
    }

    @Test
    void anAnswerComesWhole() throws IOException {
        HttpAnswer answer =
                call(100, SlowPeer.whole("HTTP/1.1 503 Away\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nlate"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).isEqualTo("late");
        assertThat(answer.retryAfter(Instant.EPOCH)).contains(Duration.ofSeconds(7));
    }

    @Test
    void aBodyThatTricklesEndsWithTheTime() {
        assertThatThrownBy(() -> call(1_000_000, SlowPeer.tricklingBody(PAUSE)))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void headersThatTrickleEndWithTheTime() {
        assertThatThrownBy(() -> call(1_000_000, SlowPeer.tricklingHeaders(PAUSE)))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aPeerThatSaysNothingEndsWithTheTime() {
        assertThatThrownBy(() -> call(1_000_000, SlowPeer.silence())).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        assertThatThrownBy(() -> call(BOUND.multipliedBy(40), 1000, SlowPeer.endless()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aRedirectIsAnAnswerLikeAnyOther() throws IOException {
        HttpAnswer answer = call(
                100,
                SlowPeer.whole("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n"));

        assertThat(answer.status()).isEqualTo(302);
    }

    @Test
    void nobodyThereIsAFailureOfOneKind() {
        try (HttpCalls calls = new HttpCalls(BOUND, 10, PartnerTrust.ofTheJdk())) {
            assertThatThrownBy(() -> calls.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/"))
                            .build()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("ConnectException");
        }
    }
}
