package io.waymark.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import io.quarkus.runtime.Startup;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts personal data before it is stored (AES-256-GCM by Tink).
 *
 * <p>The key set may hold several keys: the primary one encrypts, all decrypt. To rotate, add a key, make it primary, and
 * keep the old one for as long as values that it encrypted exist: {@code KeyRotation} of the delivery module encrypts them anew. A service does not start without a usable key set.
 */
@Startup(StartOrder.SETTINGS)
@Singleton
public class PersonalDataCipher {
    /** The key set: Tink's JSON form in Base64, as {@link Keysets} prints it. */
    static final String KEYSET = "waymark.privacy.keyset";

    /** Tink's mark of a cipher text: a version and the number of its key. */
    private static final int KEY_MARK = 5;

    private final Aead aead;
    private final byte[] primaryMark;
    private final boolean hasOldKeys;

    /**
     * Opens the key set.
     *
     * @throws IllegalStateException when it is no key set; the message does not repeat it
     */
    public PersonalDataCipher(@ConfigProperty(name = KEYSET) String keyset) {
        try {
            KeysetHandle handle = Keysets.read(keyset);
            aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            hasOldKeys = handle.size() > 1;
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw unusable();
        }
        primaryMark = keyMark(encrypt(new byte[0], ""));
    }

    /** Says what is wrong, and repeats nothing of it. */
    static IllegalStateException unusable() {
        return new IllegalStateException(KEYSET + " is no key set; " + Keysets.class.getName() + " prints a fresh one");
    }

    /** Whether the set has keys beside the primary one, under which older values may stand. */
    public boolean hasOldKeys() {
        return hasOldKeys;
    }

    /** What every value begins with that stands under the primary key. */
    public byte[] primaryMark() {
        return primaryMark.clone();
    }

    private static byte[] keyMark(byte[] cipher) {
        return Arrays.copyOf(cipher, KEY_MARK);
    }

    /**
     * Encrypts.
     *
     * @param context what the data belongs to, such as {@code order/<id>/consignee}; needed again to decrypt, so that
     *     nobody can move a ciphertext from one row to another
     */
    public byte[] encrypt(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot encrypt " + context, failed);
        }
    }

    /** Encrypts words, as UTF-8; see {@link #encrypt}. */
    public byte[] encryptText(String plain, String context) {
        return encrypt(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    /** Decrypts what {@link #encryptText} made; see {@link #decrypt}. */
    public String decryptText(byte[] cipher, String context) {
        return new String(decrypt(cipher, context), StandardCharsets.UTF_8);
    }

    /**
     * Decrypts what {@link #encrypt} made in the same context.
     *
     * @throws IllegalStateException when no key of the set fits, the context is another, or the bytes were altered
     */
    public byte[] decrypt(byte[] cipher, String context) {
        try {
            return aead.decrypt(cipher, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot decrypt " + context, failed);
        }
    }
}
