package io.waymark.tracking.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a token is looked up by. Whoever tries tokens cannot choose where in the index the search ends, so its time tells
 * nothing about tokens that exist; and whatever is tried, of any length, costs the same search.
 */
final class TokenDigest {
    static byte[] of(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private TokenDigest() {}
}
