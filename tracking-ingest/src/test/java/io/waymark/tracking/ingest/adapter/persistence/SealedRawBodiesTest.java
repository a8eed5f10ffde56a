package io.waymark.tracking.ingest.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.privacy.Keysets;
import io.waymark.privacy.PersonalDataCipher;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was sealed can be opened as it was, whatever it is made of, and by nobody else's push. */
class SealedRawBodiesTest {
    private static final UUID PUSH = new UUID(7, 9);
    private final SealedRawBodies bodies;

    SealedRawBodiesTest() throws GeneralSecurityException {
        bodies = new SealedRawBodies(new PersonalDataCipher(Keysets.generate()));
    }

    @Test
    void bodiesComeBackAsTheyWere() {
        byte[] noise = new byte[5_000];
        new Random(3).nextBytes(noise);

        for (byte[] body : new byte[][] {new byte[0], text(1), text(30), text(3_000), noise}) {
            assertThat(bodies.open(PUSH, bodies.seal(PUSH, body))).isEqualTo(body);
        }
    }

    @Test
    void whatRepeatsItselfIsKeptShorter() {
        assertThat(bodies.seal(PUSH, text(100)).length).isLessThan(text(100).length / 3);
    }

    @Test
    void aBodyBelongsToItsPush() {
        byte[] sealed = bodies.seal(PUSH, text(50));

        assertThatThrownBy(() -> bodies.open(new UUID(7, 10), sealed)).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] text(int times) {
        return "{\"AcceptStation\":\"深圳市\"}".repeat(times).getBytes(StandardCharsets.UTF_8);
    }
}
