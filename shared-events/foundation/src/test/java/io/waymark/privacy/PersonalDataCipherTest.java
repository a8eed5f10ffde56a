package io.waymark.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What is encrypted opens again in its own context, with its own key, unaltered, and in no other way. */
class PersonalDataCipherTest {
    private static final byte[] PLAIN = "Anna Example".getBytes(UTF_8);

    private final String keyset = NewKeyset.generate();
    private final PersonalDataCipher cipher = new PersonalDataCipher(keyset);

    PersonalDataCipherTest() throws GeneralSecurityException {}

    @Test
    void opensWhatItClosed() {
        byte[] closed = cipher.encrypt(PLAIN, "order/1");

        assertThat(new String(closed, UTF_8)).doesNotContain("Anna");
        assertThat(cipher.encrypt(PLAIN, "order/1")).isNotEqualTo(closed);
        assertThat(new PersonalDataCipher(keyset).decrypt(closed, "order/1")).isEqualTo(PLAIN);
    }

    @Test
    void opensNothingInAnotherContext() {
        byte[] closed = cipher.encrypt(PLAIN, "order/1");

        assertThatThrownBy(() -> cipher.decrypt(closed, "order/2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingThatWasAltered() {
        byte[] closed = cipher.encrypt(PLAIN, "order/1");
        closed[closed.length - 1] ^= 1;

        assertThatThrownBy(() -> cipher.decrypt(closed, "order/1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingWithAnotherKey() throws GeneralSecurityException {
        byte[] closed = cipher.encrypt(PLAIN, "order/1");

        assertThatThrownBy(() -> new PersonalDataCipher(NewKeyset.generate()).decrypt(closed, "order/1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensWhatAnOlderKeyOfTheSetClosed() throws GeneralSecurityException {
        byte[] closed = cipher.encrypt(PLAIN, "order/1");
        KeysetHandle fresh = read(NewKeyset.generate());
        KeysetHandle rotated = KeysetHandle.newBuilder(read(keyset))
                .addEntry(KeysetHandle.importKey(fresh.getPrimary().getKey())
                        .withFixedId(fresh.getPrimary().getId())
                        .makePrimary())
                .build();

        var after = new PersonalDataCipher(write(rotated));

        assertThat(after.decrypt(closed, "order/1")).isEqualTo(PLAIN);
        assertThat(cipherOpens(after.encrypt(PLAIN, "order/1"))).isFalse();
    }

    @Test
    void refusesWhatIsNoKeysetWithoutRepeatingIt() {
        assertThatThrownBy(() -> new PersonalDataCipher("c2VjcmV0"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("waymark.privacy.keyset")
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
    }

    private boolean cipherOpens(byte[] closed) {
        try {
            cipher.decrypt(closed, "order/1");
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private static KeysetHandle read(String keyset) throws GeneralSecurityException {
        String json = new String(Base64.getDecoder().decode(keyset), UTF_8);
        return TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String write(KeysetHandle handle) throws GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    }
}
