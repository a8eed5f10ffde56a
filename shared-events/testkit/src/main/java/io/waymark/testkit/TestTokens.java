package io.waymark.testkit;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Really signed OIDC tokens (RS256), such as callers of the services present. */
public final class TestTokens {
    /** Who claims to have issued the tokens. */
    public static final String ISSUER = "https://waymark.local";

    /** For whom the tokens are meant. */
    public static final String AUDIENCE = "waymark";

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

    /**
     * A rightly signed token of the house's people in a role, with claims of another value.
     *
     * @param claims by name
     */
    public static String with(String role, Map<String, ?> claims) {
        JwtClaimsBuilder all = claims(Set.of(role), null, Instant.now());
        claims.forEach(all::claim);
        return all.jws().sign(TestKeys.signingKey());
    }

    /** The same claims under a signature that anybody can make who knows the public key. */
    public static String signedWithThePublicKey(String role) {
        byte[] known = publicKey().getBytes(StandardCharsets.UTF_8);
        return claims(Set.of(role), null, Instant.now())
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(known, "HmacSHA256"));
    }

    /** The same claims under another algorithm of the same key. */
    public static String signedOtherwise(String role) {
        return claims(Set.of(role), null, Instant.now())
                .jws()
                .algorithm(SignatureAlgorithm.PS256)
                .sign(TestKeys.signingKey());
    }

    private static String signed(Set<String> roles, @Nullable String merchantId, Instant issuedAt) {
        return claims(roles, merchantId, issuedAt).jws().sign(TestKeys.signingKey());
    }

    private static JwtClaimsBuilder claims(Set<String> roles, @Nullable String merchantId, Instant issuedAt) {
        var claims = Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(merchantId == null ? "test" : "test-" + merchantId)
                .claim("roles", roles)
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(LIFETIME));
        if (merchantId != null) {
            claims.claim("merchant", merchantId);
        }
        return claims;
    }

    private TestTokens() {}
}
