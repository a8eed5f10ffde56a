package io.waymark.exceptions.tickets.adapter.wiring;

import io.waymark.hashing.HmacSha256;
import io.waymark.hashing.StandardWebhooks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How help desks sign what they tell, each over the bytes as they are sent. */
public enum SignatureScheme {
    /** Standard Webhooks: id, time and body. */
    STANDARD {
        @Override
        byte[] key(String secret) {
            return StandardWebhooks.key(secret);
        }

        @Override
        Optional<Instant> signedAt(UnaryOperator<@Nullable String> headers) {
            String seconds = headers.apply(StandardWebhooks.TIMESTAMP);
            return seconds == null || !seconds.matches("[0-9]{1,11}")
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
        }

        @Override
        boolean isSigned(byte[] key, UnaryOperator<@Nullable String> headers, byte[] body) {
            return StandardWebhooks.anyIsMadeWith(
                    key,
                    header(headers, StandardWebhooks.ID),
                    header(headers, StandardWebhooks.TIMESTAMP),
                    header(headers, StandardWebhooks.SIGNATURE),
                    body);
        }

        @Override
        boolean hasTime() {
            return true;
        }
    },
    /** Zendesk: time and body, the time as ISO 8601. */
    ZENDESK {
        private static final String SIGNATURE = "X-Zendesk-Webhook-Signature";
        private static final String TIMESTAMP = "X-Zendesk-Webhook-Signature-Timestamp";

        @Override
        Optional<Instant> signedAt(UnaryOperator<@Nullable String> headers) {
            try {
                return Optional.of(Instant.parse(header(headers, TIMESTAMP)));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        @Override
        boolean isSigned(byte[] key, UnaryOperator<@Nullable String> headers, byte[] body) {
            byte[] expected = HmacSha256.of(key, header(headers, TIMESTAMP).getBytes(StandardCharsets.UTF_8), body);
            return isEqual(Base64.getEncoder().encodeToString(expected), header(headers, SIGNATURE));
        }

        @Override
        boolean hasTime() {
            return true;
        }
    },
    /** WebSub, as Jira signs: the body alone. */
    HUB {
        private static final String SIGNATURE = "X-Hub-Signature";

        @Override
        Optional<Instant> signedAt(UnaryOperator<@Nullable String> headers) {
            return Optional.empty();
        }

        @Override
        boolean isSigned(byte[] key, UnaryOperator<@Nullable String> headers, byte[] body) {
            return isEqual("sha256=" + HexFormat.of().formatHex(HmacSha256.of(key, body)), header(headers, SIGNATURE));
        }

        @Override
        boolean hasTime() {
            return false;
        }
    };

    private static final int SHORTEST_SECRET = 16;

    /**
     * The key that a secret spells.
     *
     * @throws IllegalArgumentException where it is none; it does not repeat it
     */
    byte[] key(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a secret has " + SHORTEST_SECRET + " characters at least");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a time is signed, too. */
    abstract boolean hasTime();

    /** When it was signed; empty where that is not said, or not readable. */
    abstract Optional<Instant> signedAt(UnaryOperator<@Nullable String> headers);

    /** Compared in constant time. */
    abstract boolean isSigned(byte[] key, UnaryOperator<@Nullable String> headers, byte[] body);

    private static String header(UnaryOperator<@Nullable String> headers, String name) {
        String value = headers.apply(name);
        return value == null ? "" : value;
    }

    private static boolean isEqual(String expected, String told) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
    }
}
