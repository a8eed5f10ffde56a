package io.waymark.sandbox.psp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Onerway's signature: all values but {@code sign} and the empty ones, in ASCII order of their names, then the secret, hashed with SHA-256. */
final class LogisticsSignature {
    private LogisticsSignature() {}

    static String of(Map<String, String> fields, String secret) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!name.equals("sign")) {
                text.append(value);
            }
        });
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.append(secret).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
