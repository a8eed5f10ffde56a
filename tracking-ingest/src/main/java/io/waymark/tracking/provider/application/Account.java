package io.waymark.tracking.provider.application;

import io.waymark.tracking.provider.ProviderConfig.OfAccount;
import io.waymark.tracking.provider.application.Provider.Proof;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An account of a provider, ready to verify with. One that does not exist has a stand-in, which does the same work and believes
 * nothing: so neither an answer nor its time tells which accounts there are.
 */
public final class Account {
    private static final String TOKEN_PARAMETER = "token";

    /** Every push is tried with as many keys, whether so many were agreed or not. */
    private static final int KEYS = 2;

    private static final byte[] NOT_AGREED = random();
    private final Provider provider;
    private final String name;
    private final boolean exists;
    private final List<byte[]> keys;
    private final byte @Nullable [] token;
    private final @Nullable Networks allowed;
    private final Binding binding;

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
        this.exists = true;
        this.keys = keys(provider, settings);
        this.token = settings.token()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        this.allowed = settings.allowedIps()
                .map(texts -> used("allowed-ips", () -> Networks.of(texts)))
                .orElse(null);
        this.binding = Binding.of(settings.merchants(), settings.carriers());
    }

    private Account(Provider provider, String name) {
        this.provider = provider;
        this.name = name;
        this.exists = false;
        this.keys = List.of();
        this.token = NOT_AGREED;
        this.allowed = null;
        this.binding = Binding.NOBODY;
    }

    /** What stands in for an account that does not exist. */
    public static Account standIn(Provider provider, String name) {
        return new Account(provider, name);
    }

    public Provider provider() {
        return provider;
    }

    public String name() {
        return name;
    }

    /** Whether anybody agreed on it. */
    public boolean exists() {
        return exists;
    }

    /** {@code provider/account}, as incidents name it. */
    public String subject() {
        return provider.name() + "/" + name;
    }

    /** For whose parcels it may speak. */
    public Binding binding() {
        return binding;
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
     * Whether the push proves where it comes from: signed with a valid key where a secret was agreed, and sent to the address with
     * the token where one was. Where neither was agreed, the account's networks alone decide. As many keys are tried for every
     * push, and all of them, so that time tells nothing.
     */
    public boolean believes(SignedPush push, WebhookRequest request) {
        boolean signed = exists && keys.isEmpty();
        for (int i = 0; i < KEYS; i++) {
            boolean isAgreed = i < keys.size();
            boolean isMade = push.isSignedWith(isAgreed ? keys.get(i) : NOT_AGREED);
            signed |= isMade && isAgreed;
        }
        boolean carried = carriesToken(request);
        return signed && carried;
    }

    private boolean carriesToken(WebhookRequest request) {
        String carried = request.parameter().apply(TOKEN_PARAMETER);
        byte[] given = carried == null ? new byte[0] : carried.getBytes(StandardCharsets.UTF_8);
        boolean isSame = MessageDigest.isEqual(token == null ? NOT_AGREED : token, given);
        return token == null || isSame;
    }

    private static List<byte[]> keys(Provider provider, OfAccount settings) {
        Proof proof = provider.proof();
        if (proof == Proof.SIGNATURE && settings.secret().isEmpty()) {
            throw new IllegalArgumentException("a secret is missing: this provider signs every push");
        }
        if (proof == Proof.NONE && settings.secret().isPresent()) {
            throw new IllegalArgumentException("a secret proves nothing: this provider signs no push");
        }
        List<byte[]> keys = new ArrayList<>();
        settings.secret().ifPresent(secret -> keys.add(used("secret", () -> provider.key(secret))));
        settings.previousSecret().ifPresent(secret -> keys.add(used("previous-secret", () -> provider.key(secret))));
        return List.copyOf(keys);
    }

    private static byte[] random() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
    }

    private static <T> T used(String setting, Supplier<T> use) {
        try {
            return use.get();
        } catch (IllegalArgumentException unusable) {
            throw new IllegalArgumentException(setting + ": " + unusable.getMessage(), unusable);
        }
    }
}
