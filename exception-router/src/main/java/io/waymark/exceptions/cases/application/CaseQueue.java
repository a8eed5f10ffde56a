package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.TimelineEntry;
import io.waymark.exceptions.classify.domain.Owner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads cases without locking anything. */
public interface CaseQueue {
    /** Up to {@code limit} cases that fit, newest first. */
    List<ExceptionCase> page(Filter filter, int limit);

    Optional<ExceptionCase> find(UUID caseId);

    /** The story of a case, oldest first, with what its subject went through beside it. */
    List<TimelineEntry> timeline(ExceptionCase about);

    /** How many cases are open on each desk; a desk without any is missing. */
    Map<Owner, Long> openByOwner();

    /**
     * What to look for; null means anything.
     *
     * @param after only cases behind this one in the list
     */
    record Filter(
            @Nullable Owner owner,
            @Nullable CaseState state,
            @Nullable String shipmentCode,
            @Nullable UUID after) {}
}
