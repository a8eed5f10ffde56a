package io.waymark.tracking.provider.application;

import io.waymark.tracking.provider.domain.Push;
import java.time.Instant;

/** A push that was taken apart but not yet believed. */
public interface SignedPush {

    /** True when the signature over the raw bytes was made with this key; compares in constant time. */
    boolean isSignedWith(byte[] key);

    /**
     * Reads the nodes. Called only after the signature was found good.
     *
     * @throws MalformedPushException naming where the body is not what the provider documents
     */
    Push parse() throws MalformedPushException;

    /** The provider's exact success reply, to be sent once the push is durable. */
    Reply accepted(Instant now);
}
