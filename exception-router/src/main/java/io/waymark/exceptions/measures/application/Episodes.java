package io.waymark.exceptions.measures.application;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.measures.domain.Episode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where episodes lie. Both methods run in the caller's transaction. */
public interface Episodes {
    /**
     * Stores them as they are now. What has ended is changed no more; the first response is kept, whoever has the case since; and
     * where a parcel was going is kept as it was known first.
     *
     * @return what these steps were
     */
    List<Step> keep(Collection<Episode> episodes);

    /**
     * Moves up to so many that have ended into the daily figures; returns how many.
     *
     * @param endedBefore ends that people made later can still be taken back, and stay
     */
    int rollUp(Instant endedBefore, int most);

    /**
     * What just happened to an episode.
     *
     * @param acknowledged how long that took; null where it was not now
     * @param resolved     how long that took; null where it was not now
     */
    record Step(
            Owner owner,
            boolean automatic,
            @Nullable Duration acknowledged,
            @Nullable Duration resolved) {}
}
