package io.waymark.tracking.polling;

import io.waymark.http.HttpCalls;
import io.waymark.http.PartnerTrust;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A tracking interface that we can speak, before anybody configured where it listens. */
public interface TrackingApi {

    /** Its name in the configuration: that of the provider which reads its answers. */
    String name();

    /** How many numbers one call may hold. */
    int largestBatch();

    /** Whether it can be asked about a carrier, by our code. */
    boolean knows(String carrier);

    /**
     * The interface where it listens.
     *
     * @throws IllegalArgumentException when something is missing; never names a secret
     */
    TrackingQueries at(Endpoint endpoint);

    /**
     * Where it listens, and as whom we ask.
     *
     * @param secret  null where the key alone is enough
     * @param timeout bounds a call as a whole
     * @param trust   says who may be talked to
     */
    record Endpoint(URI baseUrl, String key, @Nullable String secret, Duration timeout, PartnerTrust trust) {
        private static final long LARGEST_ANSWER = 8L * 1024 * 1024;

        /** Calls that end within the time-out. */
        public HttpCalls calls() {
            return new HttpCalls(timeout, LARGEST_ANSWER, trust);
        }

        /** Begins a request. */
        public HttpRequest.Builder to(String path) {
            String base = baseUrl.toString();
            String prefix = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
            return HttpRequest.newBuilder(URI.create(prefix + path)).header("Accept", "application/json");
        }

        @Override
        public String toString() {
            return "Endpoint[" + baseUrl + "]";
        }
    }
}
