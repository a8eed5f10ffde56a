package io.waymark.order.lastmile.adapter.rest;

import io.quarkus.runtime.Startup;
import io.waymark.hashing.StandardWebhooks;
import io.waymark.order.lastmile.adapter.config.LastMileConfig;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out whether a carrier signed a push, as Standard Webhooks ask: HMAC-SHA256 over id, time and the bytes as they came. */
@Startup(StartOrder.SETTINGS)
@Singleton
public class PushAccounts {
    private static final int MOST_DIGITS = 11;

    /** What Standard Webhooks recommend. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final List<Key> keys = new ArrayList<>();

    private static final class Key {
        final String carrier;
        final byte[] secret;

        Key(String carrier, byte[] secret) {
            this.carrier = carrier;
            this.secret = secret;
        }
    }

    /** A carrier that is believed, and when it says that it spoke. */
    record Signed(String carrier, Instant at) {}

    PushAccounts(LastMileConfig config) {
        config.pushes().forEach((carrier, account) -> Stream.concat(
                        Stream.of(account.secret()), account.previousSecret().stream())
                .forEach(secret -> keys.add(new Key(carrier.toUpperCase(Locale.ROOT), key(carrier, secret)))));
    }

    private static byte[] key(String carrier, String secret) {
        try {
            return StandardWebhooks.key(secret);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "waymark.last-mile.pushes." + carrier + ": " + unusable.getMessage(), unusable);
        }
    }

    /** Whether a carrier signed; empty where it did not, pushes nothing, or did so too long ago. */
    Optional<Signed> signer(String carrier, HttpHeaders headers, byte[] body, Instant now) {
        String id = headers.getHeaderString(StandardWebhooks.ID);
        Instant at = time(headers.getHeaderString(StandardWebhooks.TIMESTAMP));
        String signatures = headers.getHeaderString(StandardWebhooks.SIGNATURE);
        if (id == null
                || id.isBlank()
                || at == null
                || signatures == null
                || Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
            return Optional.empty();
        }
        String timestamp = Long.toString(at.getEpochSecond());
        boolean genuine = false;
        for (Key key : keys) {
            genuine |= StandardWebhooks.anyIsMadeWith(key.secret, id, timestamp, signatures, body)
                    && key.carrier.equals(carrier);
        }
        return genuine ? Optional.of(new Signed(carrier, at)) : Optional.empty();
    }

    private static @Nullable Instant time(@Nullable String seconds) {
        if (seconds == null || seconds.length() > MOST_DIGITS) {
            return null;
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return null;
        }
    }
}
