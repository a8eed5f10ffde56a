package io.waymark.web.login;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.waymark.work.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a service from starting whose login could be listened to, or whose replicas do not know each other's logins. */
@ApplicationScoped
class LoginSettings {
    private static final String PRODUCTION = "prod";
    private static final int SHORTEST_SECRET = 32;

    private final LoginConfig config;
    private final boolean secureCookies;

    LoginSettings(
            LoginConfig config,
            @ConfigProperty(name = "quarkus.oidc.pages.authentication.cookie-force-secure") boolean secureCookies) {
        this.config = config;
        this.secureCookies = secureCookies;
    }

    void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent start) {
        check(ConfigUtils.getProfiles());
    }

    /** @throws IllegalStateException naming each setting that is wrong */
    void check(List<String> profiles) {
        if (!config.enabled()) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        if (config.provider().isEmpty()) {
            wrong.add(
                    "waymark.login.provider or quarkus.oidc.auth-server-url is missing: browsers have nowhere to sign in");
        }
        if (config.clientSecret()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .isEmpty()) {
            wrong.add("waymark.login.client-secret needs " + SHORTEST_SECRET
                    + " characters: the cookie of a login that has begun is sealed with it");
        }
        if (config.development() && profiles.contains(PRODUCTION)) {
            wrong.add("waymark.login.development is not for the profile " + PRODUCTION);
        }
        if (!config.development() && !(secureCookies && isOverTls())) {
            wrong.add("without TLS at the provider, or with cookies that go without it, a login can be listened to;"
                    + " waymark.login.development allows it where nobody else is");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("; ", wrong));
        }
    }

    private boolean isOverTls() {
        return config.provider()
                .filter(address -> address.startsWith("https://"))
                .isPresent();
    }
}
