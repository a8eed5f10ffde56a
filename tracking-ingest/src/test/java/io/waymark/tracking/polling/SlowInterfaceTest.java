package io.waymark.tracking.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.waymark.tables.Tables;
import io.waymark.tracking.polling.TrackingApi.Endpoint;
import io.waymark.tracking.polling.seventeentrack.SeventeenTrackApi;
import io.waymark.tracking.shipment.domain.Leg;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An interface that trickles, or answers without end, costs one call its time-out. */
class SlowInterfaceTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1500);
    private static final List<Leg> LEGS = List.of(new Leg("YANWEN", "YT2616912345678901"));
    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Semaphore closed = new Semaphore(0);
    private final TrackingQueries queries = new SeventeenTrackApi(Tables.builtIn(), Clock.systemUTC())
            .at(new Endpoint(URI.create("http://127.0.0.1:" + door.getLocalPort()), "key", null, TIMEOUT));

    SlowInterfaceTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        closed.release();
        door.close();
        threads.shutdownNow();
    }

    @Test
    void oneByteASecondEndsWithTheTimeOut() {
        answer((out, second) -> {
            do {
                out.write(' ');
                out.flush();
            } while (!second.tryAcquire(1, TimeUnit.SECONDS));
        });

        QueryAnswer answer = assertTimeoutPreemptively(TIMEOUT.multipliedBy(4), () -> queries.ask(LEGS));

        assertThat(answer).isInstanceOfSatisfying(QueryAnswer.Down.class, down -> assertThat(down.reason())
                .contains("within 1500 ms"));
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        byte[] blanks = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
        answer((out, second) -> {
            while (!second.tryAcquire()) {
                out.write(blanks);
            }
        });

        QueryAnswer answer = assertTimeoutPreemptively(TIMEOUT.multipliedBy(4), () -> queries.ask(LEGS));

        assertThat(answer).isInstanceOf(QueryAnswer.Down.class);
    }

    private interface Body {
        void write(OutputStream out, Semaphore closed) throws IOException, InterruptedException;
    }

    private void answer(Body body) {
        threads.execute(() -> {
            try (Socket caller = door.accept();
                    OutputStream out = caller.getOutputStream()) {
                out.write(HEAD);
                body.write(out, closed);
            } catch (IOException hungUp) {
                // the caller gave up, as it should
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
