package io.waymark.tracking.provider.application;

import io.waymark.tracking.provider.ProviderConfig.OfAccount;
import io.waymark.tracking.provider.application.Provider.Proof;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A configured account of a provider, ready to verify with. */
public final class Account {
    private static final String TOKEN_PARAMETER = "token";
    private final Provider provider;
    private final String name;
    private final List<byte[]> keys;
    private final byte @Nullable [] token;
    private final @Nullable Networks allowed;

    /**
     * An account.
     *
     * @param name     the last part of the webhook's path
     * @param settings what was agreed with the provider; today's secret and the one before are both believed
     * @throws IllegalArgumentException when the provider cannot work with them; never names a secret
     */
    public Account(Provider provider, String name, OfAccount settings) {
        this.provider = provider;
        this.name = name;
        this.keys = keys(provider, settings);
        this.token = settings.token()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        this.allowed = settings.allowedIps()
                .map(texts -> used("allowed-ips", () -> Networks.of(texts)))
                .orElse(null);
    }

    public Provider provider() {
        return provider;
    }

    public String name() {
        return name;
    }

    /** {@code provider/account}, as incidents name it. */
    public String subject() {
        return provider.name() + "/" + name;
    }

    /** Whether this address may push. */
    public boolean allows(String address) {
        return allowed == null || allowed.hold(address);
    }

    /** Whether anybody who knows the account's name may push to it from anywhere. */
    public boolean isOpen() {
        return keys.isEmpty() && token == null && allowed == null;
    }

    /**
     * Whether the push proves where it comes from: signed with a valid key, or sent to the address with the token. All keys are
     * tried, so that time tells nothing. Where neither was agreed, the account's networks alone decide.
     */
    public boolean believes(SignedPush push, WebhookRequest request) {
        boolean genuine = keys.isEmpty() && token == null;
        for (byte[] key : keys) {
            genuine |= push.isSignedWith(key);
        }
        return genuine || carriesToken(request);
    }

    private boolean carriesToken(WebhookRequest request) {
        String carried = token == null ? null : request.parameter().apply(TOKEN_PARAMETER);
        return token != null
                && carried != null
                && MessageDigest.isEqual(token, carried.getBytes(StandardCharsets.UTF_8));
    }

    private static List<byte[]> keys(Provider provider, OfAccount settings) {
        Proof proof = provider.proof();
        if (proof == Proof.SIGNATURE && settings.secret().isEmpty()) {
            throw new IllegalArgumentException("a secret is missing: this provider signs every push");
        }
        if (proof == Proof.SIGNATURE && settings.token().isPresent()) {
            throw new IllegalArgumentException("a token is no proof where every push is signed");
        }
        if (proof == Proof.NONE) {
            return List.of();
        }
        List<byte[]> keys = new ArrayList<>();
        settings.secret().ifPresent(secret -> keys.add(used("secret", () -> provider.key(secret))));
        settings.previousSecret().ifPresent(secret -> keys.add(used("previous-secret", () -> provider.key(secret))));
        return List.copyOf(keys);
    }

    private static <T> T used(String setting, Supplier<T> use) {
        try {
            return use.get();
        } catch (IllegalArgumentException unusable) {
            throw new IllegalArgumentException(setting + ": " + unusable.getMessage(), unusable);
        }
    }
}
