package io.waymark.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import io.waymark.testkit.KnockedDoor;
import io.waymark.webhook.application.CheckedHosts;
import io.waymark.webhook.domain.AddressRules;
import io.waymark.webhook.domain.AddressRules.Reserved;
import io.waymark.webhook.domain.Network;
import io.waymark.webhook.domain.Outcome;
import io.waymark.webhook.domain.Outcome.Fault;
import io.waymark.webhook.domain.Secrets;
import io.waymark.webhook.domain.UrlRules;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One looks a host up once, connects to what was looked at, and proves that it is the host that was meant. */
class PinnedConnectionIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String PASSWORD = "changeit";

    /** Loopback alone may be called, though it is reserved. */
    private static final AddressRules RULES = new AddressRules(
            List.of(
                    new Reserved(Network.parse("10.0.0.0/8"), "private"),
                    new Reserved(Network.parse("127.0.0.0/8"), "loopback")),
            List.of(Network.parse("127.0.0.1")));

    @TempDir
    static Path folder;

    private static Vertx vertx = Vertx.vertx();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Queue<String> leadsTo = new ArrayDeque<>();
    private final PinnedClient client =
            new PinnedClient(new HttpClientOptions().setTrustOptions(certificate()), 8, TIMEOUT);

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException {
        vertx = Vertx.vertx();
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks",
                        "-ext",
                        "san=dns:hooks.example.com",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        folder.resolve("hooks.p12").toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    @AfterAll
    static void close() {
        vertx.close();
    }

    private static PfxOptions certificate() {
        return new PfxOptions().setPath(folder.resolve("hooks.p12").toString()).setPassword(PASSWORD);
    }

    private HttpServer serve(Consumer<HttpServerRequest> handler) throws Exception {
        return vertx.createHttpServer(
                        new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(certificate()))
                .requestHandler(request -> {
                    seen.add(request.connection().indicatedServerName() + " " + request.getHeader("Host"));
                    handler.accept(request);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private Outcome send(String url) throws Exception {
        return send(url, TIMEOUT);
    }

    private Outcome send(String url, Duration timeout) throws Exception {
        UrlRules urls = new UrlRules(List.of(new UrlRules.Ports(1, 65_535)), Set.of());
        CheckedHosts hosts = new CheckedHosts(host -> List.of(InetAddress.ofLiteral(leadsTo.remove())), RULES);
        PinnedSender sender = new PinnedSender("Waymark-Test/1", urls, hosts, client, timeout, Clock.systemUTC());
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Post.Headers signed = StandardSignature.headers(
                new Secrets(List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")), UUID.randomUUID(), body);
        sender.send(new Post(url, body, signed, Instant.now().plusSeconds(60)), outcome::complete);
        try {
            return outcome.get(30, TimeUnit.SECONDS);
        } finally {
            sender.close();
        }
    }

    @Test
    void theCertificateTheNameAndTheHostAreThoseThatWereMeant() throws Exception {
        HttpServer server = serve(request -> request.response().end());
        leadsTo.add("127.0.0.1");

        Outcome outcome = send("https://hooks.example.com:" + server.actualPort() + "/x");

        assertThat(outcome).isEqualTo(new Outcome.Taken(200));
        assertThat(seen).containsExactly("hooks.example.com hooks.example.com:" + server.actualPort());
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() throws Exception {
        HttpServer server = serve(request -> request.response().end());
        leadsTo.add("127.0.0.1");

        Outcome outcome = send("https://other.example.com:" + server.actualPort() + "/x");

        assertThat(outcome).isEqualTo(new Outcome.Failed(null, Fault.TLS, null));
        assertThat(seen).isEmpty();
    }

    @Test
    void aNameThatLeadsElsewhereTheSecondTimeReachesNobodyInside() throws Exception {
        HttpServer server = serve(request -> request.response().end());
        try (KnockedDoor canary = new KnockedDoor("127.0.0.2")) {
            leadsTo.addAll(List.of("127.0.0.1", "127.0.0.2", "::ffff:127.0.0.2"));

            assertThat(send("https://hooks.example.com:" + server.actualPort() + "/x"))
                    .isEqualTo(new Outcome.Taken(200));
            assertThat(leadsTo).hasSize(2);
            assertThat(send("https://hooks.example.com:" + canary.port() + "/x"))
                    .isEqualTo(new Outcome.Failed(null, Fault.ADDRESS_REFUSED, null));
            assertThat(send("https://hooks.example.com:" + canary.port() + "/x"))
                    .isEqualTo(new Outcome.Failed(null, Fault.ADDRESS_REFUSED, null));
            assertThat(canary.connections()).isZero();
        }
    }

    @Test
    void oneAddressInsideSpoilsTheHost() throws Exception {
        CheckedHosts hosts = new CheckedHosts(
                host -> List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")), RULES);

        assertThat(hosts.look("hooks.example.com")).isEqualTo(new CheckedHosts.Lookup.Forbidden("private"));
    }

    @Test
    void anAnswerThatNeverEndsIsCutOffAndItsStatusCounts() throws Exception {
        HttpServer server = serve(request -> {
            request.response().setChunked(true);
            vertx.setPeriodic(5, timer -> {
                if (request.response().closed()) {
                    vertx.cancelTimer(timer);
                } else {
                    request.response().write("x".repeat(8_192));
                }
            });
        });
        leadsTo.add("127.0.0.1");

        assertThat(send("https://hooks.example.com:" + server.actualPort() + "/x"))
                .isEqualTo(new Outcome.Taken(200));
    }

    @Test
    void anAnswerThatNeverComesEndsWithTheTimeOut() throws Exception {
        HttpServer server = serve(request -> request.pause());
        leadsTo.add("127.0.0.1");

        assertThat(send("https://hooks.example.com:" + server.actualPort() + "/x", Duration.ofSeconds(1)))
                .isEqualTo(new Outcome.Failed(null, Fault.TIMEOUT, null));
    }

    @Test
    void nobodyThereIsUnreachable() throws Exception {
        leadsTo.add("127.0.0.1");
        int port;
        try (KnockedDoor closed = new KnockedDoor("127.0.0.1")) {
            port = closed.port();
        }

        assertThat(send("https://hooks.example.com:" + port + "/x"))
                .isEqualTo(new Outcome.Failed(null, Fault.UNREACHABLE, null));
    }
}
