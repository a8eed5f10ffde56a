package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import java.time.Instant;
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

    /** Whether nobody answered the last uploads of a proof, so many of them in a row. */
    boolean isSilent(Proof proof, int times);
}
