package io.waymark.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.waymark.http.HttpCalls;
import io.waymark.http.PartnerTrust;
import io.waymark.testkit.Backends;
import io.waymark.testkit.certificates.CertificateAuthority;
import io.waymark.testkit.certificates.Issued;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With TLS by configuration both ports speak nothing else, the limits hold as without, and certificates change in passing. */
@QuarkusTest
@WithTestResource(Backends.class)
@TestProfile(TlsServerIT.WithTls.class)
@Timeout(60)
class TlsServerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String UPLOAD = "POST /try/size HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    private static final String END = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

    @TestHTTPResource(value = "/", tls = true)
    @SuppressWarnings("NullAway.Init") // injected
    URI doors;

    @TestHTTPResource(value = "/q/health/live", management = true, tls = true)
    @SuppressWarnings("NullAway.Init") // injected
    URI health;

    @Inject
    PartnerTrust partners;

    /** What docs/operations/tls.md says, with a certificate in the build's folder. */
    public static final class WithTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Issued certificate = authority().issue("doors");
            return Map.ofEntries(
                    Map.entry(
                            "quarkus.tls.doors.key-store.pem.0.cert",
                            certificate.certificate().toString()),
                    Map.entry(
                            "quarkus.tls.doors.key-store.pem.0.key",
                            certificate.key().toString()),
                    Map.entry("quarkus.tls.doors.reload-period", "1s"),
                    Map.entry("quarkus.http.tls-configuration-name", "doors"),
                    Map.entry("quarkus.http.insecure-requests", "disabled"),
                    Map.entry("quarkus.management.tls-configuration-name", "doors"),
                    Map.entry(
                            "quarkus.tls.partners.trust-store.pem.certs",
                            authority().certificate().toString()),
                    Map.entry("quarkus.http.test-ssl-port", "0"),
                    Map.entry("waymark.server.head-timeout", "2s"));
        }
    }

    /** The same for whoever asks, as the test's classes are loaded more than once. */
    private static CertificateAuthority authority() {
        return CertificateAuthority.in(Path.of("target", "tls-server").toAbsolutePath());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalOfTheServerIsAProblem(String request, int status, String code) throws IOException {
        try (RawHttp connection = new RawHttp(connect(doors))) {
            assertThat(connection.send(request).rest())
                    .contains(" " + status + " ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"errorCode\":\"" + code + "\"");
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("GET /" + "x".repeat(9_000) + END + "\r\n", 414, "ADDRESS_TOO_LONG"),
                Arguments.of("GET /" + END + "X: " + "x".repeat(20_000) + "\r\n\r\n", 431, "HEADERS_TOO_LARGE"),
                Arguments.of(UPLOAD + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n1", 400, "BAD_REQUEST"),
                Arguments.of("POST /try/echo" + END + "Content-Length: 99999999\r\n\r\n", 413, "BODY_TOO_LARGE"));
    }

    @Test
    void aHeadThatNeverEndsIsCutOff() throws IOException {
        try (RawHttp connection = new RawHttp(connect(doors))) {
            assertThat(connection.send("GET /try/page HTTP/1.1\r\nHost: x\r\n").rest())
                    .isEmpty();
        }
    }

    @Test
    void aHandshakeThatNeverComesIsCutOff() throws IOException {
        try (RawHttp connection = new RawHttp(new Socket(doors.getHost(), doors.getPort()))) {
            assertThat(connection.rest()).isEmpty();
        }
    }

    @Test
    void clearTextIsNotSpoken() throws IOException {
        try (RawHttp connection = new RawHttp(new Socket(doors.getHost(), doors.getPort()))) {
            assertThat(connection.send("GET /try/page" + END + "\r\n").rest()).doesNotContain("HTTP/1");
        }
    }

    /** The service calls itself, as a partner whose authority is named or not. */
    @Test
    void aPartnerOfAnotherAuthorityIsNotCalled() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(doors.resolve("/try/page")).build();
        try (HttpCalls trusting = new HttpCalls(PATIENCE, 100_000, partners);
                HttpCalls others = new HttpCalls(PATIENCE, 100_000, PartnerTrust.ofTheJdk())) {
            assertThat(trusting.send(request).status()).isEqualTo(200);
            assertThatThrownBy(() -> others.send(request)).hasMessage("SSLHandshakeException");
        }
    }

    @Test
    void http2IsNotChosen() throws IOException {
        try (SSLSocket socket = unconnected(doors)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            assertThat(socket.getApplicationProtocol()).isNotEqualTo("h2");
        }
    }

    /** What is under way on the old certificate goes on; whoever comes later sees the new one, at both ports. */
    @Test
    void aNewCertificateIsServedWithoutARestartAndWithoutACut() throws IOException {
        BigInteger before = served(doors);
        try (RawHttp slow = new RawHttp(connect(doors));
                SSLSocket kept = connect(doors)) {
            slow.send(UPLOAD + "Content-Length: 10\r\n\r\n12345");
            assertThat(statusOfPage(kept)).isEqualTo("HTTP/1.1 200 OK");

            BigInteger renewed = authority().issue("doors").read().getSerialNumber();

            await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> {
                assertThat(statusOfPage(kept)).isEqualTo("HTTP/1.1 200 OK");
                return served(doors).equals(renewed);
            });
            await().atMost(PATIENCE).ignoreExceptions().until(() -> served(health)
                    .equals(renewed));
            assertThat(renewed).isNotEqualTo(before);
            assertThat(slow.send("67890").rest()).startsWith("HTTP/1.1 200 ").endsWith("10");
            assertThat(statusOfPage(kept)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    /** Asks on a connection that is open already, and reads the answer whole. */
    private static String statusOfPage(SSLSocket kept) throws IOException {
        kept.getOutputStream().write("GET /try/page HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
        byte[] part = new byte[16_384];
        int read = kept.getInputStream().read(part);
        assertThat(read).as("bytes of an answer").isPositive();
        return new String(part, 0, read, UTF_8).lines().findFirst().orElse("");
    }

    private static BigInteger served(URI place) throws IOException {
        try (SSLSocket socket = connect(place)) {
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    private static SSLSocket connect(URI place) throws IOException {
        SSLSocket socket = unconnected(place);
        socket.startHandshake();
        return socket;
    }

    private static SSLSocket unconnected(URI place) throws IOException {
        SSLSocket socket =
                (SSLSocket) authority().trusting().getSocketFactory().createSocket(place.getHost(), place.getPort());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(20_000);
        return socket;
    }
}
