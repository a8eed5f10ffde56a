package io.waymark.local.secrets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The RSA key that signs the bearer tokens of one installation; stands for the OIDC provider of a real one. */
public final class SigningKey {
    private static final int BITS = 2048;

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /** Reads the key from the file, or makes it and writes the file. */
    public static SigningKey in(Path secretsFolder) {
        String encoded = SecretFile.readOrMake(secretsFolder.resolve("token-key"), SigningKey::generate);
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            return new SigningKey(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the token key is damaged; --fresh makes a new one", e);
        }
    }

    private static String generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks RSA", e);
        }
    }

    /** What the services verify tokens with: X.509, base64. */
    public String publicKey() {
        try {
            RSAPrivateCrtKey parts = (RSAPrivateCrtKey) key;
            return Base64.getEncoder()
                    .encodeToString(KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(parts.getModulus(), parts.getPublicExponent()))
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks RSA", e);
        }
    }

    /** RS256 over the text, base64 for URLs. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks SHA256withRSA", e);
        }
    }
}
