package io.waymark.web.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Serves the provider over the server of the JDK: the two that it brings need other versions than the platform's. */
final class JdkHttpServer implements OAuth2HttpServer {
    private final HttpServer server = bound();

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> provider) {
        server.createContext("/", exchange -> answer(exchange, provider));
        server.start();
        return this;
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> provider) {
        return start(provider);
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> provider) {
        return start(provider);
    }

    private void answer(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> provider)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        OAuth2HttpResponse answer = provider.invoke(new OAuth2HttpRequest(
                Headers.of(headers),
                exchange.getRequestMethod(),
                url(exchange.getRequestURI().toString()),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        answer.getHeaders().forEach(header -> exchange.getResponseHeaders().add(header.getFirst(), header.getSecond()));
        byte[] body = String.valueOf(answer.getBody()).getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.getStatus(), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public OAuth2HttpServer stop() {
        server.stop(0);
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public HttpUrl url(String path) {
        return HttpUrl.get("http://localhost:" + port() + (path.startsWith("/") ? path : "/" + path));
    }

    @Override
    public @Nullable Ssl sslConfig() {
        return null;
    }

    private static HttpServer bound() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
