package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.LoggedUpload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was uploaded and answered, and lets it go in the end. */
public interface UploadQueries {
    /**
     * A page of uploads, the oldest first.
     *
     * @param after the last id of the page before; empty for the first page
     * @param limit how many at most
     */
    List<LoggedUpload> page(Optional<String> transactionId, Optional<UUID> orderId, Optional<UUID> after, int limit);

    /** Forgets uploads that were sent longer ago; the store refuses to forget what a dispute may still ask for. */
    long forget(Duration keep);
}
