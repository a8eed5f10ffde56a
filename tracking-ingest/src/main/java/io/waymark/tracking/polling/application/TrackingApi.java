package io.waymark.tracking.polling.application;

import java.net.URI;
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
     */
    record Endpoint(URI baseUrl, String key, @Nullable String secret, Duration timeout) {
        @Override
        public String toString() {
            return "Endpoint[" + baseUrl + "]";
        }
    }
}
