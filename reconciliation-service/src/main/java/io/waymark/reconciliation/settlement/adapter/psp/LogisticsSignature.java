package io.waymark.reconciliation.settlement.adapter.psp;

import io.waymark.hashing.Sha256;
import java.nio.charset.StandardCharsets;
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
        return Sha256.hex(signed.toString().getBytes(StandardCharsets.UTF_8));
    }

    private LogisticsSignature() {}
}
