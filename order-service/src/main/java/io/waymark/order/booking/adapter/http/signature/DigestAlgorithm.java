package io.waymark.order.booking.adapter.http.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What digests are made with; only a keyed one covers the secret by itself. */
public enum DigestAlgorithm {
    /** Weak, and still what many carriers of China ask for. */
    MD5("md5", "MD5", false),
    SHA256("sha256", "SHA-256", false),
    HMAC_SHA256("hmacSha256", "HmacSHA256", true);

    private final String word;
    private final String algorithm;
    private final boolean keyed;

    DigestAlgorithm(String word, String algorithm, boolean keyed) {
        this.word = word;
        this.algorithm = algorithm;
        this.keyed = keyed;
    }

    /** As descriptions write it. */
    @Override
    public String toString() {
        return word;
    }

    public boolean isKeyed() {
        return keyed;
    }

    /** @param secret used where the algorithm is keyed */
    byte[] of(String text, String secret) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (!keyed) {
                return MessageDigest.getInstance(algorithm).digest(bytes);
            }
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + algorithm, missing);
        }
    }
}
