package io.waymark.reconciliation.period.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 sum.
 *
 * @param hex 64 digits
 */
public record Hash(String hex) {
    /** What the first link of a chain stands on. */
    public static final Hash NONE = new Hash("0".repeat(64));

    /** Of bytes as they are stored. */
    public static Hash of(byte[] stored) {
        return new Hash(HexFormat.of().formatHex(stored));
    }

    /** The sum of this one and what comes after it. */
    public Hash then(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes());
            return of(digest.digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As they are stored. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
