package io.waymark.order.booking.adapter.http.signature;

import java.util.Base64;
import java.util.HexFormat;

/** How a digest is written. */
public enum Encoding {
    HEX("hex"),
    UPPER_HEX("HEX"),
    BASE64("base64");

    private final String word;

    Encoding(String word) {
        this.word = word;
    }

    /** As descriptions write it. */
    @Override
    public String toString() {
        return word;
    }

    String of(byte[] digest) {
        return switch (this) {
            case HEX -> HexFormat.of().formatHex(digest);
            case UPPER_HEX -> HexFormat.of().withUpperCase().formatHex(digest);
            case BASE64 -> Base64.getEncoder().encodeToString(digest);
        };
    }
}
