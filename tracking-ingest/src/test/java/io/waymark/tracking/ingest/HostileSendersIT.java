package io.waymark.tracking.ingest;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.waymark.testkit.Backends;
import io.waymark.tracking.provider.hostile.Mutations;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is sent to break the door is turned away without an error, without growth, and without an effect. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class HostileSendersIT {
    private static final int SPOILT = 300;
    private static final int CHUNK = 64 * 1024;
    private static final int ANSWER_WITHIN_MILLIS = 20_000;
    private static final long MOST_BYTES_TAKEN = 64L * 1024 * 1024;

    @Inject
    Store store;

    @Test
    void spoiltBodiesBehindGoodSignaturesAreReadOrRefused() {
        for (int seed = 0; seed < SPOILT; seed++) {
            byte[] body = new Mutations(seed)
                    .spoilt(WorldPushes.afterShip(freshNumber(), "Delivered_001")
                            .getBytes(UTF_8));

            int status = WorldPushes.sendAfterShip(body, WorldPushes.AFTERSHIP_SECRET)
                    .statusCode();

            assertThat(status).as("seed %d", seed).isIn(200, 400, 413, 422);
        }
        assertThat(WorldPushes.sendAfterShip(
                                WorldPushes.afterShip(freshNumber(), "Delivered_001")
                                        .getBytes(UTF_8),
                                WorldPushes.AFTERSHIP_SECRET)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCompressedBodyIsNotInflated() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 1600; i++) {
                gzip.write(new byte[CHUNK]);
            }
        }
        long before = store.count("SELECT count(*) FROM raw_push");

        WorldPushes.afterShipRequest(bomb.toByteArray(), WorldPushes.AFTERSHIP_SECRET)
                .header("Content-Encoding", "gzip")
                .post("/webhooks/aftership/main")
                .then()
                .statusCode(415)
                .body("errorCode", equalTo("ENCODING_UNSUPPORTED"));

        assertThat(store.count("SELECT count(*) FROM raw_push")).isEqualTo(before);
    }

    @Test
    void anAnnouncedBodyThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            socket.getOutputStream().write(head("Content-Length: 3145728"));

            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    /** The sender would go on for a gigabyte; the answer, or the end of the connection, comes long before. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aStreamWithoutAnEndIsCutOffEarly() throws IOException {
        long sent = 0;
        String answer;
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(head("Transfer-Encoding: chunked"));
            byte[] chunk = (Integer.toHexString(CHUNK) + "\r\n" + "x".repeat(CHUNK) + "\r\n").getBytes(US_ASCII);
            try {
                while (sent < MOST_BYTES_TAKEN && in.available() == 0) {
                    out.write(chunk);
                    sent += CHUNK;
                }
            } catch (SocketException closed) {
                assertThat(closed).hasMessageNotContaining("timed out");
            }
            answer = firstLine(in);
        }
        assertThat(sent).isLessThan(MOST_BYTES_TAKEN);
        assertThat(answer).matches("(HTTP/1\\.1 413.*)?");
    }

    private static byte[] head(String length) {
        return """
                POST /webhooks/aftership/main HTTP/1.1
                Host: localhost
                %s
                Content-Type: application/json

                """.formatted(length).replace("\n", "\r\n").getBytes(US_ASCII);
    }

    /** Empty where the connection ended without an answer that could still be read. */
    private static String firstLine(InputStream in) {
        try {
            return Objects.requireNonNullElse(new BufferedReader(new InputStreamReader(in, US_ASCII)).readLine(), "");
        } catch (IOException closed) {
            return "";
        }
    }
}
