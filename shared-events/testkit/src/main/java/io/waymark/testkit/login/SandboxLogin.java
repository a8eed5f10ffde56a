package io.waymark.testkit.login;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.waymark.sandbox.identity.IdentityServer;
import io.waymark.sandbox.identity.IdentitySettings;
import io.waymark.sandbox.identity.Person;
import io.waymark.testkit.TestTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A provider at which browsers sign in: its persons are called as their role, and one of them holds a token that no service believes. */
public final class SandboxLogin implements QuarkusTestResourceLifecycleManager {
    /** How long id tokens are good, as an init argument. */
    public static final String TOKENS_LIVE = "tokens-live";

    /** Who holds a token for another service. */
    public static final String STRANGER = "stranger";

    private static final String CLIENT = "waymark-pages";
    private static final String SECRET = "a secret of this test alone, long enough";
    private static final List<String> ROLES = List.of("support", "operations", "technical", "finance", "admin");

    private Duration tokensLive = Duration.ofMinutes(5);
    private @Nullable IdentityServer provider;

    @Override
    public void init(Map<String, String> arguments) {
        tokensLive = Duration.parse(arguments.getOrDefault(TOKENS_LIVE, tokensLive.toString()));
    }

    @Override
    public Map<String, String> start() {
        IdentityServer started = IdentityServer.start(
                0,
                null,
                new IdentitySettings(
                        CLIENT,
                        SECRET,
                        Stream.concat(ROLES.stream(), Stream.of(STRANGER))
                                .map(role -> Person.ofTheHouse(role, "Person of " + role, role))
                                .toList(),
                        SandboxLogin::token,
                        tokensLive));
        provider = started;
        return Map.of(
                "waymark.login.enabled",
                "true",
                "waymark.login.provider",
                started.address().toString(),
                "waymark.login.client-secret",
                SECRET);
    }

    private static String token(Person person) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", person.subject()));
        if (person.subject().equals(STRANGER)) {
            claims.put("aud", "another-service");
        }
        if (person.merchant() != null) {
            claims.put("merchant", Objects.requireNonNull(person.merchant()));
        }
        return TestTokens.with(person.roles().iterator().next(), claims);
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.close();
        }
    }
}
