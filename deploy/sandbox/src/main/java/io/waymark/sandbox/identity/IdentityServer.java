package io.waymark.sandbox.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider on the loopback interface: discovery, authorization code flow with PKCE, refreshed tokens, logout. Who signs
 * in says who they are, and is believed; so it leads browsers to this machine alone.
 */
public final class IdentityServer implements AutoCloseable {
    private final IdentitySettings settings;
    private final IdTokens idTokens = new IdTokens();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshes = new ConcurrentHashMap<>();
    private final SimulatorServer server;

    private IdentityServer(int port, @Nullable SSLContext tls, IdentitySettings settings) {
        this.settings = settings;
        this.server = SimulatorServer.start(port, tls, this::answer);
    }

    /** Somebody who has said who they are, on behalf of a service. */
    private record Grant(Person person, AuthorizationRequest asked, Instant since) {}

    /**
     * Answers from then on.
     *
     * @param port 0 takes a free one
     * @param tls  holds its certificate; null for clear text
     */
    public static IdentityServer start(int port, @Nullable SSLContext tls, IdentitySettings settings) {
        return new IdentityServer(port, tls, settings);
    }

    /** Its address, under which it issues id tokens. */
    public URI address() {
        return server.address();
    }

    private Reply answer(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /.well-known/openid-configuration" -> new Reply(200, discovery());
            case "GET /jwks" -> new Reply(200, idTokens.published());
            case "GET /authorize" -> ask(new AuthorizationRequest(call.queryFields()));
            case "POST /choose" -> choose(call.formFields());
            case "POST /token" -> token(call);
            case "GET /logout" -> leave(call.queryFields());
            default -> Reply.empty(404);
        };
    }

    private ObjectNode discovery() {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("issuer", address().toString())
                .put("authorization_endpoint", address() + "/authorize")
                .put("token_endpoint", address() + "/token")
                .put("jwks_uri", address() + "/jwks")
                .put("end_session_endpoint", address() + "/logout");
        document.putArray("response_types_supported").add("code");
        document.putArray("subject_types_supported").add("public");
        document.putArray("id_token_signing_alg_values_supported").add("RS256");
        document.putArray("code_challenge_methods_supported").add("S256");
        return document;
    }

    private Reply ask(AuthorizationRequest asked) {
        return asked.isSound(settings.clientId())
                ? Reply.html(200, ChoicePage.of(asked, settings.persons()))
                : Reply.html(400, "<!DOCTYPE html><title>Refused</title><p>No service of this sandbox asks so.");
    }

    private Reply choose(Map<String, String> form) {
        AuthorizationRequest asked = new AuthorizationRequest(form);
        Optional<Person> person = person(form);
        if (person.isEmpty() || !asked.isSound(settings.clientId())) {
            return ask(asked);
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Grant(person.get(), asked, Instant.now()));
        return Reply.seeOther(asked.answered(code));
    }

    private Optional<Person> person(Map<String, String> form) {
        String merchant = form.get("merchant");
        return merchant != null && merchant.matches("[A-Za-z0-9_-]{1,64}")
                ? Optional.of(Person.of(merchant))
                : settings.persons().stream()
                        .filter(person -> person.subject().equals(form.get("person")))
                        .findFirst();
    }

    private Reply token(Call call) {
        Map<String, String> form = call.formFields();
        if (!isOurClient(call, form)) {
            return refused(401, "invalid_client");
        }
        Grant grant =
                switch (form.getOrDefault("grant_type", "")) {
                    case "authorization_code" -> redeemed(form);
                    case "refresh_token" -> refreshes.remove(form.getOrDefault("refresh_token", ""));
                    default -> null;
                };
        return grant == null ? refused(400, "invalid_grant") : new Reply(200, tokens(grant));
    }

    /** A code is good once, for the service that can show what it was asked with. */
    private @Nullable Grant redeemed(Map<String, String> form) {
        Grant grant = codes.remove(form.getOrDefault("code", ""));
        boolean proven = grant != null
                && grant.asked().field("redirect_uri").equals(form.get("redirect_uri"))
                && grant.asked().field("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")));
        return proven ? grant : null;
    }

    private ObjectNode tokens(Grant grant) {
        Instant now = Instant.now();
        ObjectNode claims = JsonNodeFactory.instance
                .objectNode()
                .put("iss", address().toString())
                .put("aud", settings.clientId())
                .put("sub", grant.person().subject())
                .put("name", grant.person().name())
                .put("nonce", grant.asked().field("nonce"))
                .put("auth_time", grant.since().getEpochSecond())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(settings.tokensLive()).getEpochSecond());
        String refresh = UUID.randomUUID().toString();
        refreshes.put(refresh, grant);
        return JsonNodeFactory.instance
                .objectNode()
                .put("token_type", "Bearer")
                .put("expires_in", settings.tokensLive().toSeconds())
                .put("access_token", settings.accessTokens().of(grant.person()))
                .put("refresh_token", refresh)
                .put("id_token", idTokens.signed(claims));
    }

    private boolean isOurClient(Call call, Map<String, String> form) {
        String sent = call.header("Authorization")
                .filter(header -> header.startsWith("Basic "))
                .map(header -> new String(
                        Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8))
                .orElseGet(() -> form.get("client_id") + ":" + form.get("client_secret"));
        return sent.equals(settings.clientId() + ":" + settings.clientSecret());
    }

    private static Reply leave(Map<String, String> asked) {
        String back = asked.getOrDefault("post_logout_redirect_uri", "");
        return AuthorizationRequest.isOfThisMachine(back)
                ? Reply.seeOther(URI.create(back))
                : Reply.html(200, "<!DOCTYPE html><title>Signed out</title><p>You are signed out.");
    }

    private static Reply refused(int status, String error) {
        return new Reply(status, JsonNodeFactory.instance.objectNode().put("error", error));
    }

    private static String challenge(String verifier) {
        try {
            return IdTokens.base64(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
