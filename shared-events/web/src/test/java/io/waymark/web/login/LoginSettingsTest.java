package io.waymark.web.login;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginSettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final List<String> PRODUCTION = List.of("prod");

    private record Given(boolean enabled, Optional<String> provider, Optional<String> clientSecret, boolean development)
            implements LoginConfig {
        @Override
        public Optional<List<String>> pages() {
            return Optional.of(List.of("/desk"));
        }

        @Override
        public String clientId() {
            return "waymark-pages";
        }

        @Override
        public Duration idle() {
            return Duration.ofMinutes(30);
        }

        @Override
        public Duration longest() {
            return Duration.ofHours(8);
        }
    }

    @Test
    void aLoginOverTlsWithASecretStarts() {
        assertThatCode(() -> check("https://id.example", SECRET, false, true, PRODUCTION))
                .doesNotThrowAnyException();
    }

    @Test
    void developmentIsNotForProduction() {
        assertThatThrownBy(() -> check("https://id.example", SECRET, true, true, PRODUCTION))
                .hasMessageContaining("waymark.login.development is not for the profile prod");
        assertThatCode(() -> check("http://127.0.0.1:8087", SECRET, true, false, List.of("local")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatCouldBeListenedToDoesNotStart() {
        assertThatThrownBy(() -> check("http://id.example", SECRET, false, true, PRODUCTION))
                .hasMessageContaining("can be listened to");
        assertThatThrownBy(() -> check("https://id.example", SECRET, false, false, PRODUCTION))
                .hasMessageContaining("can be listened to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short"})
    void replicasNeedASecretThatTheyShare(String secret) {
        assertThatThrownBy(() -> check("https://id.example", secret, false, true, PRODUCTION))
                .hasMessageContaining("waymark.login.client-secret needs 32 characters");
    }

    @Test
    void browsersNeedAProvider() {
        assertThatThrownBy(() -> new LoginSettings(new Given(true, Optional.empty(), Optional.of(SECRET), false), true)
                        .check(PRODUCTION))
                .hasMessageContaining("browsers have nowhere to sign in");
    }

    @Test
    void whoHasNoLoginNeedsNothing() {
        assertThatCode(() -> new LoginSettings(new Given(false, Optional.empty(), Optional.empty(), true), false)
                        .check(PRODUCTION))
                .doesNotThrowAnyException();
    }

    private static void check(
            String provider, String secret, boolean development, boolean secureCookies, List<String> profiles) {
        Given given = new Given(
                true, Optional.of(provider), Optional.of(secret).filter(text -> !text.isEmpty()), development);
        new LoginSettings(given, secureCookies).check(profiles);
    }
}
