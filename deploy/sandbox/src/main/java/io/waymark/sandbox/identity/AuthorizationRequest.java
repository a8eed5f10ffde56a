package io.waymark.sandbox.identity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a service asks for when it sends a browser here: an authorization code, with PKCE.
 *
 * @param fields as they came
 */
record AuthorizationRequest(Map<String, String> fields) {
    static final List<String> KEPT = List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether it is one that this provider serves; a browser is led to this machine alone. */
    boolean isSound(String clientId) {
        return field("response_type").equals("code")
                && field("client_id").equals(clientId)
                && field("code_challenge_method").equals("S256")
                && !field("code_challenge").isEmpty()
                && List.of(field("scope").split(" ", -1)).contains("openid")
                && isOfThisMachine(field("redirect_uri"));
    }

    /** Where the browser goes with its code. */
    URI answered(String code) {
        return URI.create(field("redirect_uri") + "?code=" + code + "&state=" + field("state"));
    }

    static boolean isOfThisMachine(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && LOOPBACK.contains(uri.getHost()) && uri.getQuery() == null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
