package io.waymark.web.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.waymark.testkit.Backends;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import no.nav.security.mock.oauth2.token.RequestMapping;
import no.nav.security.mock.oauth2.token.RequestMappingTokenCallback;

/**
 * A provider of OpenID Connect behind a real HTTP server: discovery, keys, and a token endpoint that grants what the scope asks
 * for. It signs with the key whose id the system property {@value #KEY} names, and publishes that key alone.
 */
public final class OidcProvider implements QuarkusTestResourceLifecycleManager {
    static final String KEY = "test.oidc.key";
    static final String ISSUER = "waymark";
    private static final long LIFETIME_SECONDS = 300;

    private final MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(
            false,
            null,
            null,
            false,
            new OAuth2TokenProvider(new RotatingKeys()),
            Set.of(grants()),
            new JdkHttpServer()));

    @Override
    public Map<String, String> start() {
        System.setProperty(KEY, "first");
        server.start();
        Map<String, String> settings = new HashMap<>(new Backends().start());
        settings.remove("quarkus.oidc.public-key");
        settings.put("quarkus.oidc.auth-server-url", server.issuerUrl(ISSUER).toString());
        settings.put("quarkus.oidc.token.issuer", server.issuerUrl(ISSUER).toString());
        settings.put("quarkus.oidc.token.audience", "waymark");
        return settings;
    }

    @Override
    public void stop() {
        server.shutdown();
    }

    private static RequestMappingTokenCallback grants() {
        return new RequestMappingTokenCallback(
                ISSUER,
                List.of(
                        granted("support", Map.of("aud", "waymark", "roles", List.of("support"))),
                        granted("shop", Map.of("aud", "waymark", "roles", List.of("merchant"), "merchant", "m-1")),
                        granted("elsewhere", Map.of("aud", "another-service", "roles", List.of("support")))),
                LIFETIME_SECONDS);
    }

    private static RequestMapping granted(String scope, Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("sub", scope + "-system");
        return new RequestMapping("scope", scope, all, "JWT");
    }

    /** One key at a time, under an id of its own, as a provider's are. */
    private static final class RotatingKeys extends KeyProvider {
        private final Map<String, JWK> keys = new ConcurrentHashMap<>();

        RotatingKeys() {
            super(List.of(), JWSAlgorithm.RS256.getName());
        }

        @Override
        public JWK signingKey(String issuer) {
            return keys.computeIfAbsent(System.getProperty(KEY, "first"), RotatingKeys::made);
        }

        private static JWK made(String id) {
            try {
                return new RSAKeyGenerator(2048)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .keyID(id)
                        .generate();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
