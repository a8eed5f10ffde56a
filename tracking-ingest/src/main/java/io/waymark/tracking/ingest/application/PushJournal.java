package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import java.util.concurrent.CompletionStage;

/** Makes pushes durable, with everything that follows from them. */
public interface PushJournal {

    /**
     * Takes a push without blocking.
     *
     * @return completes once the push is durable; fails with {@link JournalUnavailableException} when it is not, or not
     *         surely, and with {@link UnstorablePushException} when it never will be
     */
    CompletionStage<Void> append(AcceptedPush push);
}
