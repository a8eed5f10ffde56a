package io.waymark.tracking.polling.adapter.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes calls that end: bounded in time as a whole and in the size of the answer, following no redirect. */
public final class HttpCall {
    private static final long LARGEST_ANSWER = 8L * 1024 * 1024;
    private final HttpClient client;
    private final URI baseUrl;
    private final Duration timeout;

    /**
     * What came back.
     *
     * @param body as it came
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are read once and never compared
    public record Answer(int status, HttpHeaders headers, byte[] body) {}

    /** Calls below an address. */
    public HttpCall(URI baseUrl, Duration timeout) {
        this.baseUrl = baseUrl;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Begins a request. */
    public HttpRequest.Builder to(String path) {
        String base = baseUrl.toString();
        String prefix = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return HttpRequest.newBuilder(URI.create(prefix + path)).header("Accept", "application/json");
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @throws IOException saying the kind of failure alone, as a message may repeat parts of the answer
     */
    public Answer send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException slow) {
            throw new IOException("no answer within " + timeout.toMillis() + " ms", slow);
        } catch (ExecutionException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            throw new IOException(cause.getClass().getSimpleName(), cause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        } finally {
            answer.cancel(true);
        }
    }
}
