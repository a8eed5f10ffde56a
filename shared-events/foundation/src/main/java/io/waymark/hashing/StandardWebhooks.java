package io.waymark.hashing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Signatures as Standard Webhooks write them: {@code v1,} and the Base64 of HMAC-SHA256 over id, time and body, with dots between.
 * How old a time may be is for the caller to say.
 */
public final class StandardWebhooks {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";
    private static final String SCHEME = "v1,";
    private static final String SECRET_PREFIX = "whsec_";

    /**
     * The key that a secret spells.
     *
     * @throws IllegalArgumentException where it is not {@code whsec_} and Base64 behind it
     */
    public static byte[] key(String secret) {
        String encoded = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : "";
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException("a secret starts with " + SECRET_PREFIX + " and base64 follows");
        }
        return Base64.getDecoder().decode(encoded);
    }

    /** @param timestamp whole seconds since 1970, as they are sent */
    public static String sign(byte[] key, String id, String timestamp, byte[] body) {
        return SCHEME
                + Base64.getEncoder()
                        .encodeToString(HmacSha256.of(
                                key, (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8), body));
    }

    /**
     * Whether one of several signatures was made with a key; each is compared in constant time.
     *
     * @param signatures with a space between, as they stand side by side while keys rotate
     */
    public static boolean anyIsMadeWith(byte[] key, String id, String timestamp, String signatures, byte[] body) {
        byte[] expected = sign(key, id, timestamp, body).getBytes(StandardCharsets.US_ASCII);
        boolean genuine = false;
        for (String signature : signatures.split(" ", -1)) {
            genuine |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        }
        return genuine;
    }

    private StandardWebhooks() {}
}
