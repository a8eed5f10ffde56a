package io.waymark.tracking.mapping.adapter.rest;

import io.waymark.tracking.mapping.domain.Scope;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Reach;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies are to be read again; every field is checked at once, so all may be absent here.
 *
 * @param account absent for all accounts of the provider
 * @param from    the earliest time of receipt, ISO 8601 with offset; may be absent where {@code unreadable} is true
 * @param to      the first time of receipt that is left out, not in the future; may be absent where {@code unreadable} is true
 * @param unreadable true for bodies alone that hold something nobody could read yet
 */
public record ReplayRequest(
        @Nullable String provider,
        @Nullable String account,
        @Nullable String from,
        @Nullable String to,
        @Nullable Boolean unreadable) {

    /** The scope; a problem that names every fault otherwise. */
    Scope.OfTime scope(Predicate<String> isProvider, Instant now) {
        List<FieldFault> faults = new ArrayList<>();
        if (provider == null || !isProvider.test(provider)) {
            faults.add(new FieldFault("provider", "is no provider"));
        }
        boolean unreadableOnly = Boolean.TRUE.equals(unreadable);
        Instant since = unreadableOnly && from == null ? Instant.EPOCH : time("from", from, faults);
        Instant until = unreadableOnly && to == null ? now : time("to", to, faults);
        if (since != null && until != null && !since.isBefore(until)) {
            faults.add(new FieldFault("to", "must be later than from"));
        }
        if (until != null && until.isAfter(now)) {
            faults.add(new FieldFault("to", "is in the future"));
        }
        if (provider == null || since == null || until == null || !faults.isEmpty()) {
            throw new ProblemException(
                    MappingProblems.REPLAY_INVALID, "the request has " + faults.size() + " fault(s)", faults);
        }
        return new Scope.OfTime(provider, account, since, until, unreadableOnly);
    }

    private static @Nullable Instant time(String field, @Nullable String text, List<FieldFault> faults) {
        if (text != null) {
            try {
                Instant time = OffsetDateTime.parse(text).toInstant();
                if (!Reach.holds(time)) {
                    faults.add(new FieldFault(field, Reach.FAULT));
                }
                return time;
            } catch (DateTimeException unreadable) {
                faults.add(new FieldFault(field, "is no ISO 8601 time with an offset"));
                return null;
            }
        }
        faults.add(new FieldFault(field, "is missing"));
        return null;
    }
}
