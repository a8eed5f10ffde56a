package io.waymark.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellJourneyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"kdniao", "kuaidi100", "17track", "sf", "aftership", "easypost", "shippo", "karrio", "standard"})
    void everyProviderIsPlayedUnderItsNameInThePath(String provider) {
        assertThat(TellJourney.dialect(provider).provider()).isEqualTo(provider);
    }

    @Test
    void nameTheProviderThatIsNotPlayed() {
        assertThatThrownBy(() -> TellJourney.dialect("nobody")).hasMessageContaining("nobody");
    }
}
