package io.waymark.order.lastmile.adapter.rest;

import io.quarkus.runtime.Startup;
import io.waymark.order.lastmile.adapter.config.LastMileConfig;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Finds out whether a carrier signed a push, as Standard Webhooks ask: HMAC-SHA256 over id, time and the bytes as they came. */
@Startup(StartOrder.SETTINGS)
@Singleton
public class PushAccounts {
    private static final String SECRET_PREFIX = "whsec_";
    private static final String SCHEME = "v1,";
    private static final int MOST_DIGITS = 11;

    /** What Standard Webhooks recommend. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final List<Key> keys = new ArrayList<>();

    private record Key(String carrier, SecretKeySpec secret) {}

    /** A carrier that is believed, and when it says that it spoke. */
    record Signed(String carrier, Instant at) {}

    PushAccounts(LastMileConfig config) {
        config.pushes().forEach((carrier, account) -> Stream.concat(
                        Stream.of(account.secret()), account.previousSecret().stream())
                .forEach(secret -> keys.add(new Key(carrier.toUpperCase(Locale.ROOT), key(carrier, secret)))));
    }

    private static SecretKeySpec key(String carrier, String secret) {
        try {
            String encoded = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : "";
            return new SecretKeySpec(Base64.getDecoder().decode(encoded), "HmacSHA256");
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "waymark.last-mile.pushes." + carrier + ": a secret is " + SECRET_PREFIX + " and Base64");
        }
    }

    /** Whether a carrier signed; empty where it did not, pushes nothing, or did so too long ago. */
    Optional<Signed> signer(String carrier, HttpHeaders headers, byte[] body, Instant now) {
        String id = headers.getHeaderString("webhook-id");
        Instant at = time(headers.getHeaderString("webhook-timestamp"));
        String signatures = headers.getHeaderString("webhook-signature");
        if (id == null
                || id.isBlank()
                || at == null
                || signatures == null
                || Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
            return Optional.empty();
        }
        byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        Optional<Signed> signer = Optional.empty();
        for (Key key : keys) {
            byte[] expected = Base64.getEncoder().encode(hmac(key.secret(), head, body));
            for (String signature : signatures.split(" ", -1)) {
                if (key.carrier().equals(carrier)
                        && signature.startsWith(SCHEME)
                        && MessageDigest.isEqual(
                                expected, signature.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8))) {
                    signer = Optional.of(new Signed(key.carrier(), at));
                }
            }
        }
        return signer;
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

    private static byte[] hmac(SecretKeySpec key, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(head);
            return mac.doFinal(body);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
