package io.waymark.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls that end. The JDK's time-out of a request stops counting at the headers; this one counts until the last byte of
 * the body, so that a peer that trickles, or never stops answering, costs one call its time and nobody else anything. Redirects
 * are not followed.
 */
public final class HttpCalls implements AutoCloseable {
    private final HttpClient client;
    private final Duration timeout;
    private final long largestBody;

    /**
     * Calls with common bounds.
     *
     * @param timeout     for connecting and, again from its start, for the whole call
     * @param largestBody in bytes
     * @param trust       says who may be talked to
     */
    public HttpCalls(Duration timeout, long largestBody, PartnerTrust trust) {
        this.timeout = timeout;
        this.largestBody = largestBody;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trust.context())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @throws HttpTimeoutException   when it is not there in time
     * @throws InterruptedIOException when the thread was interrupted, which it is afterwards still
     * @throws IOException            saying the kind of failure alone, as a message may repeat parts of the answer
     */
    public HttpAnswer send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largestBody));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new HttpAnswer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException slow) {
            throw new HttpTimeoutException("no whole answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException broken) {
            throw failure(broken.getCause() == null ? broken : broken.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private IOException failure(Throwable cause) {
        return cause instanceof HttpTimeoutException late
                ? late
                : new IOException(cause.getClass().getSimpleName(), cause);
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
