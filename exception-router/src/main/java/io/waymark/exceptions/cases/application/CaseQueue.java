package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.TimelineEntry;
import io.waymark.exceptions.classify.domain.Owner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads cases without locking anything. */
public interface CaseQueue {
    /** Up to {@code limit} cases that fit, newest first; each is read when it is asked for, so that none costs another. */
    List<Queued> page(Filter filter, int limit);

    /**
     * One case of a page.
     *
     * @param content reads it; throws {@link IllegalStateException} where what is stored cannot be read
     */
    record Queued(UUID caseId, Supplier<ExceptionCase> content) {}

    Optional<ExceptionCase> find(UUID caseId);

    /** The story of a case, oldest first, with what its subject went through beside it. */
    List<TimelineEntry> timeline(ExceptionCase about);

    /** The newest cases of the same class that have ended, this one left out. */
    List<ExceptionCase> endedAlike(ExceptionCase like, int limit);

    /** How many cases are open on each desk; a desk without any is missing. */
    Map<Owner, Long> openByOwner();

    /**
     * What to look for; null means anything.
     *
     * @param merchantId only cases of this merchant's parcels
     * @param after only cases behind this one in the list
     */
    record Filter(
            @Nullable Owner owner,
            @Nullable CaseState state,
            @Nullable String shipmentCode,
            @Nullable String merchantId,
            @Nullable UUID after) {}
}
