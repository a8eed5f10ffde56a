package io.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that trickle, never end or never begin cost one call its time-out and nothing more. */
@Timeout(30)
class HttpCallsTest {
    private static final Duration BOUND = Duration.ofMillis(500);

    /** What a peer sends once it has read a request. */
    private interface Peer {
        void answer(OutputStream out, CountDownLatch closed) throws IOException, InterruptedException;
    }

    private static HttpAnswer call(long largest, Peer peer) throws IOException {
        CountDownLatch closed = new CountDownLatch(1);
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpCalls calls = new HttpCalls(BOUND, largest)) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = door.accept()) {
                    socket.getInputStream().read(new byte[4096]);
                    peer.answer(socket.getOutputStream(), closed);
                } catch (IOException | InterruptedException gone) {
                    // The caller hung up, as it should.
                }
            });
            return calls.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.getLocalPort() + "/"))
                    .build());
        } finally {
            closed.countDown();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerComesWhole() throws IOException {
        HttpAnswer answer = call(
                100,
                (out, closed) ->
                        out.write(bytes("HTTP/1.1 503 Away\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nlate")));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).isEqualTo("late");
        assertThat(answer.retryAfter(Instant.EPOCH)).contains(Duration.ofSeconds(7));
    }

    @Test
    void aBodyThatTricklesEndsWithTheTime() {
        assertThatThrownBy(() -> call(1_000_000, (out, closed) -> {
                    out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"));
                    do {
                        out.write('x');
                        out.flush();
                    } while (!closed.await(50, TimeUnit.MILLISECONDS));
                }))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void headersThatTrickleEndWithTheTime() {
        assertThatThrownBy(() -> call(1_000_000, (out, closed) -> {
                    out.write(bytes("HTTP/1.1 200 OK\r\nX: "));
                    do {
                        out.write('x');
                        out.flush();
                    } while (!closed.await(50, TimeUnit.MILLISECONDS));
                }))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aPeerThatSaysNothingEndsWithTheTime() {
        assertThatThrownBy(() -> call(1_000_000, (out, closed) -> closed.await()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        assertThatThrownBy(() -> call(1000, (out, closed) -> {
                    out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
                    while (closed.getCount() > 0) {
                        out.write(new byte[8192]);
                    }
                }))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aRedirectIsAnAnswerLikeAnyOther() throws IOException {
        HttpAnswer answer = call(
                100,
                (out, closed) -> out.write(
                        bytes("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n")));

        assertThat(answer.status()).isEqualTo(302);
    }

    @Test
    void nobodyThereIsAFailureOfOneKind() {
        try (HttpCalls calls = new HttpCalls(BOUND, 10)) {
            assertThatThrownBy(() -> calls.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/"))
                            .build()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("ConnectException");
        }
    }
}
