package io.waymark.web.server;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who are slow are let go, those who are merely not fast are served, and neither keeps others waiting. */
@QuarkusTest
@WithTestResource(Backends.class)
@TestProfile(SlowClientsIT.Impatient.class)
@Timeout(60)
class SlowClientsIT {
    private static final String UPLOAD = "POST /try/size HTTP/1.1\r\nHost: x\r\n";
    private static final int CONNECTIONS = 40;

    @Inject
    MeterRegistry meters;

    /** Waits a second where a running service waits ten. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "waymark.server.head-timeout", "1s",
                    "waymark.server.body-window", "1s",
                    "waymark.server.body-per-second", "100",
                    "waymark.server.connections", "60",
                    "waymark.server.connections-per-address", Integer.toString(CONNECTIONS),
                    "quarkus.http.idle-timeout", "3s");
        }
    }

    @Test
    void aHeadThatTricklesIsCutOff() throws Exception {
        try (var connection = new RawHttp()) {
            connection.send("GET /try/page HTTP/1.1\r\nHost: x\r\n");
            assertThat(trickle(connection, "X: y\r\n", 100, 100)).isLessThan(100);
        }
        assertThat(ended("head")).isPositive();
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws Exception {
        try (var connection = new RawHttp()) {
            assertThat(connection.rest()).isEmpty();
        }
    }

    @Test
    void aBodyThatTricklesIsCutOff() throws Exception {
        try (var connection = new RawHttp()) {
            connection.send(UPLOAD + "Content-Length: 100000\r\n\r\n");
            assertThat(trickle(connection, "x", 100, 100)).isLessThan(100);
        }
        assertThat(ended("body")).isPositive();
    }

    @Test
    void aBodyThatBeginsFastAndStallsIsCutOff() throws Exception {
        try (var connection = new RawHttp()) {
            connection.send(UPLOAD + "Content-Length: 100000\r\n\r\n" + "x".repeat(90_000));
            assertThat(connection.rest()).doesNotContain(" 200 ");
        }
    }

    @Test
    void aChunkedBodyThatTricklesIsCutOff() throws Exception {
        try (var connection = new RawHttp()) {
            connection.send(UPLOAD + "Transfer-Encoding: chunked\r\n\r\n");
            assertThat(trickle(connection, "1\r\nx\r\n", 100, 100)).isLessThan(100);
        }
    }

    /** Twice the least pace, for five windows. */
    @Test
    void aBodyThatKeepsTheLeastPaceIsTaken() throws Exception {
        try (var connection = new RawHttp()) {
            connection.send(UPLOAD + "Connection: close\r\nContent-Length: 1000\r\n\r\n");
            assertThat(trickle(connection, "x".repeat(20), 50, 100)).isEqualTo(50);
            assertThat(connection.rest()).startsWith("HTTP/1.1 200 ").endsWith("1000");
        }
    }

    /** While the service is behind with its answers, it does not read on. */
    @Test
    void whoSendsRequestAfterRequestIsNotSlow() throws Exception {
        String request = "GET /v1/try/1500 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + TestTokens.bearer(Roles.OPERATIONS) + "\r\n";
        try (var connection = new RawHttp()) {
            connection.send((request + "\r\n").repeat(2) + request);
            pause(1_700);
            connection.send("Connection: close\r\n\r\n");
            assertThat(connection.rest().split("HTTP/1.1 200", -1)).hasSize(4);
        }
    }

    /** Between two requests a connection may rest for longer than a head may take. */
    @Test
    void aRestBetweenRequestsIsNotSlowness() throws Exception {
        try (var connection = new RawHttp()) {
            connection.send("GET /try/page HTTP/1.1\r\nHost: x\r\n\r\n");
            pause(2_000);
            connection.send("GET /try/page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(connection.rest().split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }

    @Test
    void idleConnectionsAreClosed() throws Exception {
        try (var connection = new RawHttp()) {
            connection.send("GET /try/page HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(connection.rest().split("HTTP/1.1 200", -1)).hasSize(2);
        }
    }

    @Test
    void oneAddressHasItsShareOfConnectionsAndGetsItBack() throws Exception {
        List<RawHttp> open = new ArrayList<>();
        try {
            for (int count = 0; count < CONNECTIONS + 5; count++) {
                open.add(new RawHttp());
            }
            assertThat(open.getLast().rest()).isEmpty();
            assertThat(meters.get(Doorkeeper.REFUSED).counter().count()).isPositive();
        } finally {
            for (RawHttp connection : open) {
                connection.close();
            }
        }
        pause(500);
        given().get("/try/page").then().statusCode(200);
    }

    private double ended(String phase) {
        return meters.get(GuardedServer.TOO_SLOW).tag("phase", phase).counter().count();
    }

    /** How many parts could be sent before the server closed. */
    private static int trickle(RawHttp connection, String part, int times, int everyMillis) throws Exception {
        for (int sent = 0; sent < times; sent++) {
            try {
                connection.send(part);
            } catch (IOException closed) {
                return sent;
            }
            pause(everyMillis);
        }
        return times;
    }

    /** The passing of time is what is tried here. */
    private static void pause(int millis) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(millis, MILLISECONDS)).isFalse();
    }
}
