package io.waymark.tracking.ingest.domain;

import io.waymark.tracking.provider.domain.Push;
import java.time.Instant;
import java.util.UUID;

/**
 * A push whose signature is good and whose body was read.
 *
 * @param id         UUIDv7, ours
 * @param receivedAt our clock, whole microseconds
 * @param sealedBody the raw bytes, compressed and encrypted
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are passed on and never compared
public record AcceptedPush(UUID id, String provider, String account, Instant receivedAt, byte[] sealedBody, Push push) {

    /** How incidents name where it came from. */
    public String subject() {
        return provider + "/" + account;
    }
}
