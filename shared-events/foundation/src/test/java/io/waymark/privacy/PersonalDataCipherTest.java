package io.waymark.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

/** What is encrypted opens again in its own context, with its own key, unaltered, and in no other way. */
class PersonalDataCipherTest {
    private static final byte[] PLAIN = "Anna Example".getBytes(UTF_8);

    private final String keyset = Keysets.generate();
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

        assertThatThrownBy(() -> new PersonalDataCipher(Keysets.generate()).decrypt(closed, "order/1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensWhatAnOlderKeyOfTheSetClosed() throws GeneralSecurityException {
        byte[] closed = cipher.encrypt(PLAIN, "order/1");
        String more = Keysets.added(keyset);
        var meanwhile = new PersonalDataCipher(more);
        var after = new PersonalDataCipher(Keysets.promoted(more));

        assertThat(meanwhile.decrypt(closed, "order/1")).isEqualTo(PLAIN);
        assertThat(cipherOpens(meanwhile.encrypt(PLAIN, "order/1"))).isTrue();
        assertThat(meanwhile.decrypt(after.encrypt(PLAIN, "order/1"), "order/1"))
                .isEqualTo(PLAIN);
        assertThat(after.decrypt(closed, "order/1")).isEqualTo(PLAIN);
        assertThat(cipherOpens(after.encrypt(PLAIN, "order/1"))).isFalse();
    }

    @Test
    void opensNothingOfARetiredKey() throws GeneralSecurityException {
        byte[] closed = cipher.encrypt(PLAIN, "order/1");
        String both = Keysets.promoted(Keysets.added(keyset));
        var retired = new PersonalDataCipher(Keysets.retired(both));

        assertThat(new PersonalDataCipher(both).hasOldKeys()).isTrue();
        assertThat(retired.hasOldKeys()).isFalse();
        assertThat(retired.decrypt(new PersonalDataCipher(both).encrypt(PLAIN, "order/1"), "order/1"))
                .isEqualTo(PLAIN);
        assertThatThrownBy(() -> retired.decrypt(closed, "order/1")).isInstanceOf(IllegalStateException.class);
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
}
