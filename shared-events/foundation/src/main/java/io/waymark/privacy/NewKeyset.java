package io.waymark.privacy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Prints a fresh key set for {@code waymark.privacy.keyset}; run once per installation and keep the output secret. */
public final class NewKeyset {
    public static void main(String[] none) throws GeneralSecurityException {
        System.out.println(generate());
    }

    /** One AES-256-GCM key in Tink's JSON form, in Base64. */
    public static String generate() throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle handle =
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private NewKeyset() {}
}
