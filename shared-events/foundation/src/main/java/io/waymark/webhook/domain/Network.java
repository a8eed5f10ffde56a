package io.waymark.webhook.domain;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A block of addresses in CIDR notation.
 *
 * @param address the block's first address in hexadecimal, 8 or 32 digits
 * @param prefix  how many leading bits are fixed
 */
public record Network(String address, int prefix) {
    private static final HexFormat HEX = HexFormat.of();

    /**
     * Reads a block, or a single address.
     *
     * @throws IllegalArgumentException naming what is no network
     */
    public static Network parse(String text) {
        String[] parts = text.strip().split("/", -1);
        try {
            byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
            int prefix = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (parts.length <= 2 && prefix >= 0 && prefix <= address.length * 8) {
                return new Network(HEX.formatHex(address), prefix);
            }
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("no network in CIDR notation: " + text, unreadable);
        }
        throw new IllegalArgumentException("no network in CIDR notation: " + text);
    }

    /** Whether an address of the same family lies in this block. */
    public boolean holds(InetAddress other) {
        byte[] mine = HEX.parseHex(address);
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(mine, 0, whole, theirs, 0, whole)) {
            return false;
        }
        int mask = 0xff00 >> (prefix % 8) & 0xff;
        return mask == 0 || (mine[whole] & mask) == (theirs[whole] & mask);
    }
}
