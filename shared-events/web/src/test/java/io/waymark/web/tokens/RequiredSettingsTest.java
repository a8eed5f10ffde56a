package io.waymark.web.tokens;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredSettingsTest {
    private static final Optional<List<String>> WAYMARK = Optional.of(List.of("waymark"));

    @Test
    void productionNeedsBothAndSaysWhichIsMissing() {
        assertThatThrownBy(() -> new RequiredSettings(Optional.empty(), Optional.empty()).check(LaunchMode.NORMAL))
                .hasMessageContaining("quarkus.oidc.token.issuer and quarkus.oidc.token.audience");
        assertThatThrownBy(() -> new RequiredSettings(Optional.of("https://id.example"), Optional.empty())
                        .check(LaunchMode.NORMAL))
                .hasMessageContaining("set quarkus.oidc.token.audience:");
        assertThatCode(() -> new RequiredSettings(Optional.of("https://id.example"), WAYMARK).check(LaunchMode.NORMAL))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", " "})
    void aWordThatTurnsTheCheckOffIsNone(String issuer) {
        assertThatThrownBy(() -> new RequiredSettings(Optional.of(issuer), WAYMARK).check(LaunchMode.NORMAL))
                .hasMessageContaining("quarkus.oidc.token.issuer");
        assertThatThrownBy(() -> new RequiredSettings(Optional.of("https://id.example"), Optional.of(List.of("any")))
                        .check(LaunchMode.NORMAL))
                .hasMessageContaining("quarkus.oidc.token.audience");
    }

    @Test
    void developmentAndTestsMayGoWithout() {
        for (LaunchMode mode : List.of(LaunchMode.DEVELOPMENT, LaunchMode.TEST)) {
            assertThatCode(() -> new RequiredSettings(Optional.empty(), Optional.empty()).check(mode))
                    .doesNotThrowAnyException();
        }
    }
}
