package io.waymark.order.rating.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a rate card as it was at a time.
 *
 * @param version twelve hexadecimal digits; cards of equal content have the same
 */
public record CardId(String name, String version) {
    private static final int VERSION_BYTES = 6;

    static CardId of(String name, String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new CardId(name, HexFormat.of().formatHex(digest, 0, VERSION_BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
