package io.waymark.order.ordering.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Draws a number for an order that is the same whenever it is drawn again: a share of orders that grows only gets more of them. */
public final class StickyDraw {
    private static final double RANGE = 0x1p53;
    private static final int SPARE_BITS = 11;

    /**
     * A number above 0 and below 1, evenly spread over orders.
     *
     * @param purpose what is drawn for; draws for different purposes have nothing to do with each other
     */
    public static double of(String purpose, OrderKey order) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            feed(digest, purpose);
            feed(digest, order.merchantId());
            feed(digest, order.referenceNo());
            long bits = ByteBuffer.wrap(digest.digest()).getLong() >>> SPARE_BITS;
            return (bits + 0.5) / RANGE;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static void feed(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private StickyDraw() {}
}
