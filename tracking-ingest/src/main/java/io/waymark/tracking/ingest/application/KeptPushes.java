package io.waymark.tracking.ingest.application;

import io.waymark.tracking.provider.domain.Push;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pushes whose raw bodies are kept, and what they say by today's readers. Joins the caller's transaction. */
public interface KeptPushes {
    /**
     * A push that is kept.
     *
     * @param push what it says; null where today's reader does not accept it, or no key opens it
     */
    record KeptPush(
            UUID id,
            String provider,
            String account,
            Instant receivedAt,
            @Nullable Push push) {}

    /**
     * Which of them.
     *
     * @param account null for every account of the provider
     * @param until   the first moment that is not meant any more
     * @param unreadableOnly whether only those are meant that hold something nobody could read yet
     */
    record Stretch(String provider, @Nullable String account, Instant since, Instant until, boolean unreadableOnly) {}

    /** Those of the ids that are kept. */
    List<KeptPush> find(Collection<UUID> ids);

    /**
     * The next of a stretch, in the order in which they came.
     *
     * @param after the last one that is done; null before the first
     */
    List<KeptPush> next(Stretch stretch, @Nullable UUID after, int limit);
}
