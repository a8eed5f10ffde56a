package io.waymark.tracking.provider.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A configured account of a provider, ready to verify with. */
public final class Account {
    private final Provider provider;
    private final String name;
    private final List<byte[]> keys;
    private final @Nullable Networks allowed;

    /**
     * An account.
     *
     * @param keys    the key of today, and the one before while senders change over
     * @param allowed null where every address may push
     */
    public Account(Provider provider, String name, List<byte[]> keys, @Nullable Networks allowed) {
        this.provider = provider;
        this.name = name;
        this.keys = keys;
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

    /** Whether one of the valid keys signed the push; tries all of them, so that time tells nothing. */
    public boolean signed(SignedPush push) {
        boolean genuine = false;
        for (byte[] key : keys) {
            genuine |= push.isSignedWith(key);
        }
        return genuine;
    }
}
