package io.waymark.exceptions.desk.application;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the cases of the desks' pages; changes nothing. */
public interface DeskQueue {
    /** Stands for the time of a clock that does not run: such cases come last. */
    Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Up to {@code limit} open cases of the desk that fit, the most urgent first. */
    List<QueueLine> page(Filter filter, @Nullable Place after, int limit);

    /** How many cases are open, by desk and class. */
    List<Count> counts(Instant now);

    /** Which version each of these cases has; those that there are not are missing. */
    Map<UUID, Long> versions(Collection<UUID> caseIds);

    /** These cases as lines, in no order; those that there are not are missing. */
    List<QueueLine> lines(Collection<UUID> caseIds);

    /**
     * Up to {@code limit} cases of whatever a person calls by this number, open ones first, then the newest first.
     *
     * @param number a shipment's code, a carrier's tracking number, a merchant's order number, or the id of an order or a case
     */
    List<QueueLine> called(String number, int limit);

    /** What is known of the parcel that a case is about; empty for an integration's. */
    Optional<ParcelFacts> parcel(ExceptionCase about);

    /**
     * What to look for; null means anything.
     *
     * @param dueBefore only cases whose next clock is due before this time
     */
    record Filter(
            Owner owner,
            @Nullable Severity severity,
            @Nullable CaseState state,
            @Nullable String code,
            @Nullable Instant dueBefore) {}

    /** A place in a queue: behind this case, whose clock is due then, or {@link #NEVER}. */
    record Place(Instant dueAt, UUID caseId) {}

    /**
     * How many.
     *
     * @param fresh nobody has taken them yet
     * @param late  their next clock has run out
     */
    record Count(Owner owner, String code, long open, long fresh, long late) {}
}
