package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps every upload and every answer; nothing in it is changed. Joins the caller's transaction. */
public interface UploadLog {
    /**
     * Notes an upload before it is sent.
     *
     * @param request as {@link Psp#shown} shows it
     * @return the upload's id
     */
    UUID sending(Proof proof, String carrierNo, String request, Instant at);

    /** Notes how it ended. */
    void ended(UUID uploadId, Psp.Reply reply, Instant at);

    /** When the first of the last uploads of a proof was sent, so many of them; empty where somebody answered one. */
    Optional<Instant> silentSince(Proof proof, int times);
}
