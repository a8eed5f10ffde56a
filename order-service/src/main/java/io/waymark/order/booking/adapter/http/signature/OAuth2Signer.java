package io.waymark.order.booking.adapter.http.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.http.HttpAnswer;
import io.waymark.json.PartnerJson;
import io.waymark.order.booking.adapter.http.request.Draft;
import io.waymark.order.booking.adapter.http.request.Place;
import io.waymark.order.booking.adapter.http.template.Fields;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs with a token of the carrier: fetched once, kept until shortly before it ends or the carrier believes it no more. */
final class OAuth2Signer implements Signer {
    /** A token is not used up to its last second, as clocks differ and calls take time. */
    private static final long MARGIN_SECONDS = 30;

    /** Where the carrier does not say how long a token lasts (RFC 6749 leaves it open). */
    private static final long USUAL_SECONDS = 300;

    /** What may stand in the header (RFC 6750). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{1,4096}");

    private static final JsonMapper JSON = PartnerJson.mapper();

    private final Signature.OAuth2 how;
    private final URI baseUrl;
    private final Duration patience;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Token current;

    private record Token(String header, Instant usableUntil) {}

    /** @param patience how long a call may wait for another one's token */
    OAuth2Signer(Signature.OAuth2 how, URI baseUrl, Duration patience, Clock clock) {
        this.how = how;
        this.baseUrl = baseUrl;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public void sign(Draft draft, Fields call, Calls calls) throws IOException {
        Token token = usable();
        draft.put(Place.HEADER, AUTHORIZATION, (token == null ? fetchedOnce(call, calls) : token).header());
    }

    /** Another call may have fetched a new one meanwhile. */
    @Override
    public boolean disbelieved(Draft draft) {
        Token token = current;
        if (token != null && token.header().equals(draft.header(AUTHORIZATION))) {
            current = null;
        }
        return true;
    }

    private @Nullable Token usable() {
        Token token = current;
        return token != null && clock.instant().isBefore(token.usableUntil()) ? token : null;
    }

    /** Calls that need a token at the same time wait for the one that fetches it. */
    private Token fetchedOnce(Fields call, Calls calls) throws IOException {
        if (!mayFetch()) {
            throw new TokenException("no token in time");
        }
        try {
            Token meanwhile = usable();
            if (meanwhile != null) {
                return meanwhile;
            }
            Token fetched = fetch(call, calls);
            current = fetched;
            return fetched;
        } finally {
            fetching.unlock();
        }
    }

    private boolean mayFetch() throws InterruptedIOException {
        try {
            return fetching.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private Token fetch(Fields call, Calls calls) throws IOException {
        Draft draft = new Draft("POST", how.tokenPath());
        draft.put(Place.HEADER, "Content-Type", "application/x-www-form-urlencoded");
        draft.put(Place.HEADER, "Accept", "application/json");
        draft.put(Place.FORM, "grant_type", "client_credentials");
        if (how.scope() != null) {
            draft.put(Place.FORM, "scope", how.scope());
        }
        switch (how.client()) {
            case BASIC -> draft.put(Place.HEADER, AUTHORIZATION, Signer.basic(call));
            case FORM -> {
                draft.put(Place.FORM, "client_id", Signer.text(call, Credential.ACCOUNT));
                draft.put(Place.FORM, "client_secret", Signer.text(call, Credential.SECRET));
            }
        }
        HttpAnswer answer = calls.send(draft.at(baseUrl));
        if (answer.status() != 200) {
            throw new TokenException("HTTP status " + answer.status() + " instead of a token");
        }
        return token(answer);
    }

    private Token token(HttpAnswer answer) throws IOException {
        JsonNode granted = granted(answer.text());
        String token = granted.path("access_token").asText();
        if (!TOKEN.matcher(token).matches()) {
            throw new TokenException("no usable token");
        }
        long seconds = PartnerJson.whole(granted.path("expires_in")).orElse(USUAL_SECONDS);
        long usable = Math.max(seconds - MARGIN_SECONDS, seconds / 2);
        return new Token("Bearer " + token, clock.instant().plus(Duration.ofSeconds(Math.clamp(usable, 0, 86_400))));
    }

    private static JsonNode granted(String body) throws TokenException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException misfit) {
            throw new TokenException("no usable token");
        }
    }
}
