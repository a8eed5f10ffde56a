package io.waymark.tracking.subscription.adapter.persistence;

import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.subscription.domain.Filter;
import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.tracking.subscription.domain.SubscriptionStatus;
import io.waymark.tracking.subscription.domain.UpdateKind;
import io.waymark.webhook.domain.EndpointHealth;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A subscription's row; its secrets are sealed. How its endpoint fares is written by whoever calls it. */
@Entity
@Table(name = "callback_subscription")
class SubscriptionEntity {
    @Id
    UUID id;

    @Version
    long version;

    String merchantId;
    String callbackUrl;

    @Nullable
    String description;

    String @Nullable [] kinds;
    String @Nullable [] states;
    String @Nullable [] shipmentCodes;

    @Nullable
    String carrier;

    @Enumerated(EnumType.STRING)
    SubscriptionStatus status;

    byte[] secret;
    byte @Nullable [] previousSecret;

    @Nullable
    Instant previousUntil;

    int failures;

    @Nullable
    Instant failingSince;

    @Nullable
    Instant restsUntil;

    boolean reported;
    Instant createdAt;

    /** For Hibernate, which sets every field afterwards. */
    @SuppressWarnings("NullAway.Init")
    SubscriptionEntity() {}

    SubscriptionEntity(Subscription subscription, byte[] sealedSecret) {
        Filter filter = subscription.filter();
        id = subscription.id();
        merchantId = subscription.merchantId();
        callbackUrl = subscription.callbackUrl();
        description = subscription.description();
        kinds = texts(filter.kinds(), UpdateKind::word);
        states = texts(filter.states(), State::name);
        shipmentCodes = texts(filter.shipmentCodes(), code -> code);
        carrier = filter.carrier();
        status = subscription.status();
        secret = sealedSecret;
        createdAt = subscription.createdAt();
    }

    boolean isOf(long expected) {
        return version == expected;
    }

    void pause() {
        status = SubscriptionStatus.PAUSED;
    }

    /** Begins with a clean slate as far as the endpoint's breaker goes. */
    void resume() {
        status = SubscriptionStatus.ACTIVE;
        failures = 0;
        failingSince = null;
        restsUntil = null;
    }

    void rotate(byte[] sealedSecret, Instant until) {
        previousSecret = secret;
        previousUntil = until;
        secret = sealedSecret;
    }

    Subscription subscription() {
        return new Subscription(
                id,
                version,
                merchantId,
                callbackUrl,
                description,
                new Filter(
                        list(kinds, word -> UpdateKind.of(word).orElseThrow()),
                        list(states, State::valueOf),
                        list(shipmentCodes, code -> code),
                        carrier),
                status,
                new EndpointHealth(failures, failingSince, restsUntil, reported, status == SubscriptionStatus.DISABLED),
                previousUntil,
                createdAt);
    }

    private static <T> String @Nullable [] texts(@Nullable List<T> values, Function<T, String> text) {
        return values == null ? null : values.stream().map(text).toArray(String[]::new);
    }

    private static <T> @Nullable List<T> list(String @Nullable [] texts, Function<String, T> value) {
        return texts == null ? null : Arrays.stream(texts).map(value).toList();
    }
}
