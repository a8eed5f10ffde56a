package io.waymark.tracking.provider.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
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
     * @param keys    the key of today, and the one before while senders change over; empty where nothing is signed
     * @param token   what the address must carry where nothing is signed; null where nothing was agreed
     * @param allowed null where every address may push
     */
    public Account(
            Provider provider, String name, List<byte[]> keys, @Nullable String token, @Nullable Networks allowed) {
        this.provider = provider;
        this.name = name;
        this.keys = keys;
        this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
        this.allowed = allowed;
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
}
