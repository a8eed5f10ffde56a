package io.waymark.order.console.adapter.rest;

import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** By which names the console may know the bearer of a token. */
final class TokenClients {
    /** How providers name the client that a token was issued to, and its subject. */
    static Stream<String> of(JsonWebToken token) {
        return Stream.of(token.getClaim("azp"), token.getClaim("client_id"), token.getSubject())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct();
    }

    private TokenClients() {}
}
