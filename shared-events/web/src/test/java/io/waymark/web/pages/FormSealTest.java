package io.waymark.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.privacy.Keysets;
import io.waymark.privacy.PersonalDataCipher;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A form is proven for one person, one kind of pages and one working day. */
class FormSealTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private final PersonalDataCipher cipher;
    private final String proof;

    FormSealTest() throws GeneralSecurityException {
        cipher = new PersonalDataCipher(Keysets.generate());
        proof = sealAt(NOW).of("desk", "li");
    }

    @Test
    void aProofIsGoodForWhomItWasMade() {
        assertThat(sealAt(NOW.plus(Duration.ofHours(7))).proves(proof, "desk", "li"))
                .isTrue();
    }

    @Test
    void aProofOfAnothersIsNone() {
        FormSeal seal = sealAt(NOW);

        assertThat(seal.proves(proof, "desk", "wang")).isFalse();
        assertThat(seal.proves(proof, "console", "li")).isFalse();
        assertThat(seal.proves(null, "desk", "li")).isFalse();
        assertThat(seal.proves("x".repeat(600), "desk", "li")).isFalse();
        assertThat(seal.proves("not base 64", "desk", "li")).isFalse();
    }

    @Test
    void aProofEndsWithTheDay() {
        assertThat(sealAt(NOW.plus(Duration.ofHours(9))).proves(proof, "desk", "li"))
                .isFalse();
    }

    private FormSeal sealAt(Instant time) {
        return new FormSeal(cipher, Clock.fixed(time, ZoneOffset.UTC));
    }
}
