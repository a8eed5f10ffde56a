package io.waymark.testkit.hostile;

import java.nio.charset.StandardCharsets;

/** Texts as they travel. */
final class Encoded {

    /** As a part of a path or a query; every octet that has a meaning there is escaped. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : octets(text)) {
            boolean plain = octet > 0 && Character.isLetterOrDigit(octet);
            escaped.append(plain ? String.valueOf((char) octet) : String.format("%%%02X", octet & 0xff));
        }
        return escaped.toString();
    }

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Encoded() {}
}
