package io.waymark.reconciliation.settlement.adapter.psp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * Signs a request as the provider prescribes: the values in ASCII order of their keys, without {@code sign} and without
 * empty ones, then the secret, all in one; SHA-256 of it in lower-case hexadecimal.
 */
final class LogisticsSignature {
    static final String FIELD = "sign";

    /** The signature of these fields. */
    static String of(SortedMap<String, String> fields, String secret) {
        StringBuilder signed = new StringBuilder();
        fields.forEach((key, value) -> {
            if (!key.equals(FIELD)) {
                signed.append(value);
            }
        });
        signed.append(secret);
        return HexFormat.of().formatHex(sha256().digest(signed.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private LogisticsSignature() {}
}
