package io.waymark.tracking.polling.ups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.http.HttpAnswer;
import io.waymark.http.HttpCalls;
import io.waymark.json.PartnerJson;
import io.waymark.tracking.polling.TrackingApi.Endpoint;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The bearer token that UPS gives for client id and secret, kept until shortly before it ends. */
final class UpsToken {
    private static final Duration RENEW_BEFORE_END = Duration.ofMinutes(1);
    private static final JsonMapper JSON = PartnerJson.mapper();
    private final ReentrantLock lock = new ReentrantLock();
    private final Endpoint endpoint;
    private final HttpCalls calls;
    private final String credentials;
    private final Clock clock;
    private @Nullable String token;
    private Instant renewAt = Instant.EPOCH;

    UpsToken(Endpoint endpoint, HttpCalls calls, String secret, Clock clock) {
        this.endpoint = endpoint;
        this.calls = calls;
        this.credentials =
                Base64.getEncoder().encodeToString((endpoint.key() + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /**
     * A valid token.
     *
     * @throws IOException when UPS gives none
     */
    String get() throws IOException {
        lock.lock();
        try {
            if (token == null || !clock.instant().isBefore(renewAt)) {
                token = fetch();
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    /** Says that a token was refused; another one that came meanwhile is kept. */
    void refused(String refused) {
        lock.lock();
        try {
            if (refused.equals(token)) {
                token = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private String fetch() throws IOException {
        HttpAnswer answer = calls.send(endpoint.to("/security/v1/oauth/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        if (answer.status() != 200) {
            throw new IOException("no token, HTTP status " + answer.status());
        }
        JsonNode given = JSON.readTree(answer.body());
        String fresh = given.path("access_token").asText("");
        if (fresh.isEmpty()) {
            throw new IOException("no token in the answer");
        }
        renewAt = clock.instant()
                .plusSeconds(
                        Math.max(0, PartnerJson.whole(given.path("expires_in")).orElse(0)))
                .minus(RENEW_BEFORE_END);
        return fresh;
    }
}
