package io.waymark.tracking.provider;

import io.waymark.hashing.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The hash functions that providers sign with, over bytes as they came. */
public final class Digests {

    /** The hash of all parts, one after the other. */
    public static byte[] hash(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** HMAC-SHA256 of all parts, one after the other. */
    public static byte[] hmacSha256(byte[] key, byte[]... parts) {
        return HmacSha256.of(key, parts);
    }

    /** Lower-case hexadecimal, as ASCII. */
    public static byte[] lowerHex(byte[] hash) {
        return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
    }

    /** Compares in constant time; what was not given equals nothing. */
    public static boolean same(byte[] expected, @Nullable String given) {
        return given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }

    private Digests() {}
}
