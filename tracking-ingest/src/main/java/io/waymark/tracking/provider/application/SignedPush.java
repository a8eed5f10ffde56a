package io.waymark.tracking.provider.application;

import io.waymark.tracking.provider.domain.Push;
import java.time.Instant;
import java.util.function.Function;

/**
 * A push that was taken apart but not yet believed: the three things that a provider says about each of its pushes.
 *
 * @param signature what is signed, and how
 * @param content   what it says, from signed bytes alone
 * @param success   the provider's exact reply at a moment of our clock, asked for after the content was read
 */
public record SignedPush(Signature signature, Content content, Function<Instant, Reply> success) {

    /** A push that is always answered in the same words. */
    public SignedPush(Signature signature, Content content, Reply success) {
        this(signature, content, now -> success);
    }

    /** The proof of a push, over its raw bytes. */
    @FunctionalInterface
    public interface Signature {
        /** Of a provider that signs nothing. */
        Signature NONE = key -> false;

        /** True when it was made with this key; compares in constant time. */
        boolean isMadeWith(byte[] key);
    }

    /** The nodes of a push, still in the provider's words. */
    @FunctionalInterface
    public interface Content {
        /**
         * Reads them.
         *
         * @throws MalformedPushException naming where the body is not what the provider documents
         */
        Push read() throws MalformedPushException;
    }

    /** True when the signature was made with this key; compares in constant time. */
    public boolean isSignedWith(byte[] key) {
        return signature.isMadeWith(key);
    }

    /**
     * Reads the nodes. Called only after the signature was found good.
     *
     * @throws MalformedPushException naming where the body is not what the provider documents
     */
    public Push parse() throws MalformedPushException {
        return content.read();
    }

    /** The provider's exact success reply, to be sent once the push is durable. */
    public Reply accepted(Instant now) {
        return success.apply(now);
    }
}
