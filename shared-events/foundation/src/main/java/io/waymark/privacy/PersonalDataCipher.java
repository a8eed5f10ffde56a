package io.waymark.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.Startup;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts personal data before it is stored (AES-256-GCM by Tink).
 *
 * <p>The key set may hold several keys: the primary one encrypts, all decrypt. To rotate, add a key, make it primary, and
 * keep the old one for as long as rows that it encrypted exist. A service does not start without a usable key set.
 */
@Startup(StartOrder.SETTINGS)
@Singleton
public class PersonalDataCipher {
    /** The key set: Tink's JSON form in Base64, as {@link NewKeyset} prints it. */
    static final String KEYSET = "waymark.privacy.keyset";

    private final Aead aead;

    /**
     * Opens the key set.
     *
     * @throws IllegalStateException when it is no key set; the message does not repeat it
     */
    public PersonalDataCipher(@ConfigProperty(name = KEYSET) String keyset) {
        this.aead = open(keyset);
    }

    private static Aead open(String keyset) {
        try {
            AeadConfig.register();
            String json = new String(Base64.getDecoder().decode(keyset.strip()), StandardCharsets.UTF_8);
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(
                    json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    KEYSET + " is no key set; " + NewKeyset.class.getName() + " prints a fresh one");
        }
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
