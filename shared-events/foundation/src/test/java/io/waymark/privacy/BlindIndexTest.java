package io.waymark.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Equal words have equal marks under one key, and no others; a key set that is being replaced finds what either key marked. */
class BlindIndexTest {
    private static final String PHONE = "+8613912345678";

    private final String keyset = Keysets.generate();
    private final BlindIndex index = new BlindIndex(keyset);

    BlindIndexTest() throws GeneralSecurityException {}

    @Test
    void equalWordsAreFound() {
        assertThat(index.marks("phone", PHONE)).containsExactly(index.mark("phone", PHONE));
        assertThat(new BlindIndex(keyset).mark("phone", PHONE)).isEqualTo(index.mark("phone", PHONE));
    }

    @Test
    void othersAreNot() {
        assertThat(index.mark("phone", "+8613912345679")).isNotEqualTo(index.mark("phone", PHONE));
        assertThat(index.mark("email", PHONE)).isNotEqualTo(index.mark("phone", PHONE));
        assertThat(index.mark("phon", "e" + PHONE)).isNotEqualTo(index.mark("phone", PHONE));
    }

    @Test
    void nobodyMarksWithoutTheKey() throws GeneralSecurityException {
        assertThat(new BlindIndex(Keysets.generate()).mark("phone", PHONE)).isNotEqualTo(index.mark("phone", PHONE));
    }

    @Test
    void anyKeyOfTheSetFindsWhatItMarked() throws GeneralSecurityException {
        String more = Keysets.added(keyset);
        BlindIndex meanwhile = new BlindIndex(more);
        BlindIndex after = new BlindIndex(Keysets.promoted(more));

        assertThat(meanwhile.mark("phone", PHONE)).isEqualTo(index.mark("phone", PHONE));
        assertThat(after.mark("phone", PHONE)).isNotEqualTo(index.mark("phone", PHONE));
        assertThat(after.marks("phone", PHONE))
                .containsExactlyInAnyOrder(index.mark("phone", PHONE), after.mark("phone", PHONE))
                .isEqualTo(meanwhile.marks("phone", PHONE));
        assertThat(after.keyId()).isNotEqualTo(index.keyId());
        assertThat(index.hasOldKeys()).isFalse();
        assertThat(after.hasOldKeys()).isTrue();
    }

    @Test
    void aRetiredKeyFindsNothingMore() throws GeneralSecurityException {
        BlindIndex left = new BlindIndex(Keysets.retired(Keysets.promoted(Keysets.added(keyset))));

        assertThat(left.marks("phone", PHONE)).doesNotContain(index.mark("phone", PHONE));
    }

    @Test
    void keysOfAnotherKindAreNamed() throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle foreign =
                KeysetHandle.generateNew(PredefinedAeadParameters.XCHACHA20_POLY1305, RegistryConfiguration.get());
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                foreign, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        String written = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new BlindIndex(written))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("waymark.privacy.keyset");
    }
}
