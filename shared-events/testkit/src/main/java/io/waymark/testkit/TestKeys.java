package io.waymark.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Keys made afresh for each test JVM, so that none lies in the repository.
 *
 * <p>Kept in system properties, because a JVM may load this class more than once and all of it must agree.
 */
final class TestKeys {
    private static final int AES_BYTES = 32;

    /** Signs test tokens. */
    static PrivateKey signingKey() {
        try {
            byte[] encoded =
                    Base64.getDecoder().decode(oncePerJvm("waymark.test.signing-key", TestKeys::newSigningKey));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public half of {@link #signingKey()}: X.509 in Base64. */
    static String verifyingKey() {
        try {
            var signing = (RSAPrivateCrtKey) signingKey();
            var half = new RSAPublicKeySpec(signing.getModulus(), signing.getPublicExponent());
            byte[] encoded = KeyFactory.getInstance("RSA").generatePublic(half).getEncoded();
            return Base64.getEncoder().encodeToString(encoded);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A Tink key set with one AES256-GCM key: its JSON form in Base64. */
    static String privacyKeyset() {
        return oncePerJvm("waymark.test.privacy-keyset", TestKeys::newPrivacyKeyset);
    }

    /** What test commands are signed with. */
    static String commandSecret() {
        return oncePerJvm("waymark.test.command-secret", TestKeys::newCommandSecret);
    }

    private static String newCommandSecret() {
        byte[] secret = new byte[AES_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    private static String newSigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            return Base64.getEncoder().encodeToString(encoded);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String newPrivacyKeyset() {
        byte[] key = new byte[AES_BYTES];
        new SecureRandom().nextBytes(key);
        // The protocol buffer AesGcmKey: field 3, length-delimited, holds the key.
        byte[] message = new byte[AES_BYTES + 2];
        message[0] = 0x1a;
        message[1] = AES_BYTES;
        System.arraycopy(key, 0, message, 2, AES_BYTES);
        String json = """
                {"primaryKeyId":1,"key":[{"keyId":1,"status":"ENABLED","outputPrefixType":"TINK","keyData":{\
                "typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","keyMaterialType":"SYMMETRIC","value":"%s"}}]}""".formatted(Base64.getEncoder().encodeToString(message));
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String oncePerJvm(String property, Supplier<String> made) {
        synchronized (System.getProperties()) {
            String value = System.getProperty(property);
            if (value == null) {
                value = made.get();
                System.setProperty(property, value);
            }
            return value;
        }
    }

    private TestKeys() {}
}
