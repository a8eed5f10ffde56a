package io.waymark.events.orders;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the commands on {@code orders.requests.v1}, so that order-service knows whose they are. A record carries the key's id in
 * the header {@value #ID_HEADER} and the signature in {@value #SIGNATURE_HEADER}.
 *
 * @param id     names the key; order-service knows by it for which merchants it speaks
 * @param secret shared with order-service, at least {@value #SHORTEST_SECRET} characters
 */
public record CommandKey(String id, String secret) {
    public static final String ID_HEADER = "waymark-key";
    public static final String SIGNATURE_HEADER = "waymark-signature";
    public static final int SHORTEST_SECRET = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1";

    /** @throws IllegalArgumentException where the secret is too short to be one */
    public CommandKey {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a secret has at least " + SHORTEST_SECRET + " characters");
        }
    }

    /**
     * What of a record is signed.
     *
     * @param text its parts with dots between; digests stand for key and value, so that nothing that is written in one part can
     *     look like the next
     */
    public record Signed(String text) {

        /**
         * Takes the parts of a record.
         *
         * @param merchantId header {@code ce_merchantid}
         * @param eventId    header {@code ce_id}
         * @param type       header {@code ce_type}
         * @param time       header {@code ce_time}, as it is written there
         * @param key        the record's key
         * @param value      the record's value, byte for byte
         */
        public static Signed of(String merchantId, String eventId, String type, String time, String key, byte[] value) {
            return new Signed(String.join(
                    ".", merchantId, eventId, type, time, sha256(key.getBytes(StandardCharsets.UTF_8)), sha256(value)));
        }
    }

    /** The signature: HMAC-SHA256 in Base64, behind {@code v1,}. */
    public String sign(Signed parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signature =
                    mac.doFinal(String.join(".", VERSION, id, parts.text()).getBytes(StandardCharsets.UTF_8));
            return VERSION + "," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }

    /** Whether this key made the signature; takes as long for a wrong one as for a right one. */
    public boolean made(String signature, Signed parts) {
        return MessageDigest.isEqual(
                sign(parts).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "CommandKey[" + id + "]";
    }
}
