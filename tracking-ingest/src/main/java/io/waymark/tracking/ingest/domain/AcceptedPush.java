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

    /** The account of what was asked for: no sender is to be doubted. */
    public static final String ASKED = "poll";

    /** Stands for the account of a push whose body is gone, or of what is stored already. */
    public static final String NOT_KEPT = "?";

    /** The same push, of which only some is said. */
    public AcceptedPush saying(Push part) {
        return new AcceptedPush(id, provider, account, receivedAt, sealedBody, part);
    }

    /** How incidents name where it came from. */
    public String subject() {
        return provider + "/" + account;
    }
}
