package io.waymark.local.secrets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Issues bearer tokens for a local installation, of the same shape as an OIDC provider's. */
public final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Who issues the tokens, as the services are told to expect. */
    public static final String ISSUER = "https://waymark.local";

    /** For whom they are, as the services are told to expect. */
    public static final String AUDIENCE = "waymark";

    private static final Duration LIFETIME = Duration.ofHours(12);

    private final SigningKey key;

    public Tokens(SigningKey key) {
        this.key = key;
    }

    /**
     * A token that is valid for twelve hours.
     *
     * @param role     such as {@code merchant} or {@code operations}
     * @param merchant the only merchant whose data the bearer sees; null for one of the house's own people
     */
    public String issue(String role, @Nullable String merchant, Instant now) {
        return issue("local-" + (merchant == null ? role : merchant), Set.of(role), merchant, now);
    }

    /** A token that is valid for twelve hours, for one who has several roles. */
    public String issue(String subject, Set<String> roles, @Nullable String merchant, Instant now) {
        ObjectNode header = JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT");
        ObjectNode claims = JSON.createObjectNode().put("iss", ISSUER).put("aud", AUDIENCE);
        claims.put("sub", subject);
        ArrayNode granted = claims.putArray("roles");
        roles.stream().sorted().forEach(granted::add);
        if (merchant != null) {
            claims.put("merchant", merchant);
        }
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        String text = base64(header) + "." + base64(claims);
        return text + "." + key.sign(text);
    }

    private static String base64(ObjectNode json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
