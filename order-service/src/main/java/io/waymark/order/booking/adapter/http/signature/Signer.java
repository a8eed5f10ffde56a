package io.waymark.order.booking.adapter.http.signature;

import io.waymark.http.HttpAnswer;
import io.waymark.order.booking.adapter.http.request.Draft;
import io.waymark.order.booking.adapter.http.request.Place;
import io.waymark.order.booking.adapter.http.template.Fields;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** Signs the requests to one carrier. */
public interface Signer {
    /** The header that says who asks. */
    String AUTHORIZATION = "Authorization";

    /** Makes a call of its own, within the time of the call that is signed. */
    interface Calls {
        HttpAnswer send(HttpRequest request) throws IOException;
    }

    /**
     * Signs one request.
     *
     * @param call what this call's templates may name, credentials included
     * @throws IOException where what it needs cannot be fetched
     */
    void sign(Draft draft, Fields call, Calls calls) throws IOException;

    /** The carrier did not believe the request; true where signing it anew may help. */
    default boolean disbelieved(Draft draft) {
        return false;
    }

    /**
     * The signer that a description asks for.
     *
     * @param patience how long one call may take
     */
    static Signer of(Signature signature, URI baseUrl, Duration patience, Clock clock) {
        return switch (signature) {
            case Signature.None none -> (draft, call, calls) -> {};
            case Signature.ApiKey(Place in, String name) ->
                (draft, call, calls) -> draft.put(in, name, text(call, Credential.API_KEY));
            case Signature.Bearer bearer ->
                (draft, call, calls) ->
                        draft.put(Place.HEADER, AUTHORIZATION, "Bearer " + text(call, Credential.API_KEY));
            case Signature.Basic basic -> (draft, call, calls) -> draft.put(Place.HEADER, AUTHORIZATION, basic(call));
            case Signature.Digest digest -> new DigestSigner(digest);
            case Signature.OAuth2 oauth -> new OAuth2Signer(oauth, baseUrl, patience, clock);
        };
    }

    /** Account and secret, as RFC 7617 joins them. */
    static String basic(Fields call) {
        String both = text(call, Credential.ACCOUNT) + ":" + text(call, Credential.SECRET);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** A credential; empty where none is set, which the start refuses. */
    static String text(Fields call, Credential credential) {
        Object value = call.value(credential.field());
        return value == null ? "" : value.toString();
    }
}
