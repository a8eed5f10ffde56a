package io.waymark.privacy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Makes key sets for {@code waymark.privacy.keyset}: {@code generate} prints a fresh one. The others read one from standard
 * input: {@code add} prints it with one more key, which only decrypts; {@code promote} with its newest key as the primary
 * one; {@code retire} without any but the primary one. Keep what is printed secret.
 */
public final class Keysets {
    /** Prints a key set. */
    public static void main(String[] arguments) throws GeneralSecurityException, IOException {
        String step = arguments.length == 0 ? "generate" : arguments[0];
        System.out.println(
                switch (step) {
                    case "generate" -> generate();
                    case "add" -> added(standardInput());
                    case "promote" -> promoted(standardInput());
                    case "retire" -> retired(standardInput());
                    default -> throw new IllegalArgumentException("generate, add, promote or retire, not " + step);
                });
    }

    private static String standardInput() throws IOException {
        return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** One AES-256-GCM key in Tink's JSON form, in Base64. */
    public static String generate() throws GeneralSecurityException {
        AeadConfig.register();
        return written(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
    }

    /**
     * The set with one more key, which decrypts and does not encrypt yet: every process must know it before one encrypts with
     * it.
     *
     * @throws IllegalArgumentException for what is no key set
     */
    public static String added(String keyset) throws GeneralSecurityException {
        KeysetHandle.Builder more = KeysetHandle.newBuilder(read(keyset));
        more.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId());
        return written(more.build());
    }

    /**
     * The set with its newest key as the primary one; the others still decrypt.
     *
     * @throws IllegalArgumentException for what is no key set
     */
    public static String promoted(String keyset) throws GeneralSecurityException {
        KeysetHandle.Builder same = KeysetHandle.newBuilder(read(keyset));
        same.getAt(same.size() - 1).makePrimary();
        return written(same.build());
    }

    /**
     * The set without any but its primary key: what stands under another can never be read again.
     *
     * @throws IllegalArgumentException for what is no key set
     */
    public static String retired(String keyset) throws GeneralSecurityException {
        KeysetHandle.Entry primary = read(keyset).getPrimary();
        return written(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary())
                .build());
    }

    static KeysetHandle read(String keyset) throws GeneralSecurityException {
        AeadConfig.register();
        String json = new String(Base64.getDecoder().decode(keyset.strip()), StandardCharsets.UTF_8);
        return TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String written(KeysetHandle handle) throws GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private Keysets() {}
}
