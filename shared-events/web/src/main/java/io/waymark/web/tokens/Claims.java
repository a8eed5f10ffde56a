package io.waymark.web.tokens;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.waymark.jdbc.StorableText;
import io.waymark.web.bounds.Lengths;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The shapes of the claims that the house reads. */
public final class Claims {
    /** Ties a token to one merchant: a text. */
    public static final String MERCHANT = "merchant";

    /** What the bearer may do: a list of texts. */
    private static final String ROLES = "roles";

    /** How names of callers begin that no merchant may bear: quotas count people of the house and addresses under them. */
    private static final List<String> KEPT = List.of("house/", "address/");

    /** Clocks of issuers go wrong by so much. */
    private static final Duration DISAGREEMENT = Duration.ofMinutes(5);

    /** Whether there is a subject, each other claim is absent or of its shape, and the token is not of the future. */
    static boolean areSound(JsonWebToken token, Instant now) {
        return isWord(token.getSubject())
                && isMerchant(token.getClaim(MERCHANT))
                && areRoles(token.getClaim(ROLES))
                && token.getIssuedAtTime() <= now.plus(DISAGREEMENT).getEpochSecond();
    }

    /**
     * With the merchant as an attribute: the platform's token looks a claim up among the standard ones first, and makes and
     * catches an exception for each other, which costs more than all the rest of a small request.
     */
    static SecurityIdentity withMerchant(SecurityIdentity identity, JsonWebToken token) {
        return token.getClaim(MERCHANT) instanceof String merchant
                ? QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(MERCHANT, merchant)
                        .build()
                : identity;
    }

    /** The merchant that an identity is tied to. */
    public static Optional<String> merchant(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(MERCHANT));
    }

    private static boolean isMerchant(@Nullable Object claim) {
        return claim == null
                || (claim instanceof String merchant
                        && isWord(merchant)
                        && KEPT.stream().noneMatch(merchant::startsWith));
    }

    private static boolean isWord(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= Lengths.WORD
                && StorableText.firstUnstorable(text) < 0;
    }

    private static boolean areRoles(@Nullable Object claim) {
        return claim == null
                || (claim instanceof Collection<?> roles
                        && roles.stream().allMatch(role -> role instanceof String || role instanceof JsonString));
    }

    private Claims() {}
}
