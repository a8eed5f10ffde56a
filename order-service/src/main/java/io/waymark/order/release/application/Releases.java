package io.waymark.order.release.application;

import io.waymark.order.release.domain.Release;
import io.waymark.order.release.domain.ReleaseChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All releases that ever were, and who changed them. What is written is stored when a call returns. */
public interface Releases {

    /** Adds one; false where another that has not stopped is for the same channel and merchant. */
    boolean add(Release release);

    Optional<Release> get(UUID id);

    /** In the order of their ids. */
    List<Release> page(@Nullable UUID after, int most);

    /**
     * Keeps a change, and who made it.
     *
     * @param seen what was changed
     * @return empty where the release is not any more as it was seen
     */
    Optional<Release> change(Release seen, Release changed, String by, Instant at);

    /** Oldest first. */
    List<ReleaseChange> changes(UUID id);

    /** Those that have a say. */
    List<Release> active();
}
