package io.waymark.web.tokens;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.waymark.work.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps a service from starting in production that would believe tokens of any issuer, or tokens that were made for somebody
 * else.
 */
@ApplicationScoped
class RequiredSettings {
    private static final String ISSUER = "quarkus.oidc.token.issuer";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";

    /** By this word the platform is told not to look. */
    private static final String ANY = "any";

    private final Optional<String> issuer;
    private final Optional<List<String>> audience;

    RequiredSettings(
            @ConfigProperty(name = ISSUER) Optional<String> issuer,
            @ConfigProperty(name = AUDIENCE) Optional<List<String>> audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent start) {
        check(LaunchMode.current());
    }

    /** @throws IllegalStateException naming each setting that is missing */
    void check(LaunchMode mode) {
        List<String> missing = new ArrayList<>();
        if (issuer.isEmpty() || issuer.get().isBlank() || issuer.get().equals(ANY)) {
            missing.add(ISSUER);
        }
        if (audience.isEmpty() || audience.get().isEmpty() || audience.get().contains(ANY)) {
            missing.add(AUDIENCE);
        }
        if (mode == LaunchMode.NORMAL && !missing.isEmpty()) {
            throw new IllegalStateException("set " + String.join(" and ", missing)
                    + ": without them tokens of any issuer, or made for another service, would be believed");
        }
    }
}
