package io.waymark.testkit;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Really signed OIDC tokens (RS256), such as callers of the services present. */
public final class TestTokens {
    /** Who claims to have issued the tokens. */
    public static final String ISSUER = "https://waymark.local";

    private static final Duration LIFETIME = Duration.ofHours(1);

    /** The key to verify the tokens with, as {@code quarkus.oidc.public-key} takes it. */
    public static String publicKey() {
        return TestKeys.verifyingKey();
    }

    /** A token of one of the house's own people or systems, who see every merchant's data. */
    public static String bearer(String role) {
        return bearer(Set.of(role));
    }

    /** A token with several roles and no merchant. */
    public static String bearer(Set<String> roles) {
        return signed(roles, null, Instant.now());
    }

    /** A token of one merchant's system. */
    public static String bearer(String role, String merchantId) {
        return signed(Set.of(role), merchantId, Instant.now());
    }

    /** A rightly signed token whose time is over. */
    public static String expired(String role) {
        return signed(Set.of(role), null, Instant.now().minus(LIFETIME.multipliedBy(2)));
    }

    private static String signed(Set<String> roles, @Nullable String merchantId, Instant issuedAt) {
        var claims = Jwt.claims()
                .issuer(ISSUER)
                .subject(merchantId == null ? "test" : "test-" + merchantId)
                .claim("roles", roles)
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(LIFETIME));
        if (merchantId != null) {
            claims.claim("merchant", merchantId);
        }
        return claims.jws().sign(TestKeys.signingKey());
    }

    private TestTokens() {}
}
