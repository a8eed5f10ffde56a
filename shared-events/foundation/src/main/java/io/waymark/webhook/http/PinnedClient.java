package io.waymark.webhook.http;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import io.waymark.webhook.domain.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Connects to an address that somebody checked, while certificate, SNI and {@code Host} are those of the host's name: no
 * second look-up can lead elsewhere. It follows no redirects, uses no proxy, and has event loops of its own, so that
 * handshakes with strangers never delay the service's own doors.
 */
public final class PinnedClient implements AutoCloseable {
    private static final int EVENT_LOOPS = 2;

    /** Shorter than what common servers keep, so that a callback rarely meets a connection that is just being closed. */
    private static final int KEEP_ALIVE_SECONDS = 3;

    private final Vertx vertx;
    private final HttpClient client;

    /**
     * A client that trusts whom the given options trust. How much one endpoint gets at the same time is for the caller to
     * bound: endpoints may share a host, and none must wait for another there.
     *
     * @param connections at most
     * @param timeout     for a connection; whoever asks bounds the rest
     */
    public PinnedClient(HttpClientOptions trusting, int connections, Duration timeout) {
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(EVENT_LOOPS)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.client = vertx.createHttpClient(trusting.setProtocolVersion(HttpVersion.HTTP_1_1)
                .setMaxPoolSize(connections)
                .setConnectTimeout(Math.toIntExact(timeout.toMillis()))
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setVerifyHost(true)
                .setDecompressionSupported(false)
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    /** A client that trusts whom a TLS configuration of this name trusts; without one, whom the JDK trusts. */
    public static PinnedClient trusting(
            TlsConfigurationRegistry configurations, String name, int connections, Duration timeout) {
        HttpClientOptions trusting = new HttpClientOptions();
        configurations.get(name).map(TlsConfiguration::getTrustStoreOptions).ifPresent(trusting::setTrustOptions);
        return new PinnedClient(trusting, connections, timeout);
    }

    /** A request to this address in the name of the target's host; the connection may be one that is open already. */
    Future<HttpClientRequest> request(Post.Method method, Target target, InetAddress address) {
        return client.request(new RequestOptions()
                .setMethod(HttpMethod.valueOf(method.name()))
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.requested())
                .setFollowRedirects(false));
    }

    /** Runs something later, unless it is cancelled. */
    long after(Duration pause, Runnable action) {
        return vertx.setTimer(Math.max(1, pause.toMillis()), timer -> action.run());
    }

    void cancel(long timer) {
        vertx.cancelTimer(timer);
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }
}
