package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.clocks.domain.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when the desk must take a case and by when solve it.
 *
 * @param resolveDue            null where no such clock runs
 * @param firstResponseNotified the last mark of the clock that somebody was told of, in percent
 */
public record DeskClocks(
        Instant startedAt,
        Instant firstResponseDue,
        int firstResponseNotified,
        @Nullable Instant resolveDue,
        int resolveNotified) {
    public static final String FIRST_RESPONSE = "FIRST_RESPONSE";
    public static final String RESOLVE = "RESOLVE";

    static DeskClocks started(ExceptionClass type, Instant now) {
        Duration resolve = type.resolve();
        return new DeskClocks(now, now.plus(type.firstResponse()), 0, resolve == null ? null : now.plus(resolve), 0);
    }

    /** The same clocks, begun anew. */
    DeskClocks restarted(Instant now) {
        return new DeskClocks(
                now,
                now.plus(Duration.between(startedAt, firstResponseDue)),
                0,
                resolveDue == null ? null : now.plus(Duration.between(startedAt, resolveDue)),
                0);
    }

    /** The same clocks, ended earlier where the stricter class asks for it. */
    DeskClocks tightened(ExceptionClass stricter, Instant now) {
        DeskClocks fresh = started(stricter, now);
        Instant resolve = resolveDue == null || (fresh.resolveDue != null && fresh.resolveDue.isBefore(resolveDue))
                ? fresh.resolveDue
                : resolveDue;
        return new DeskClocks(
                startedAt,
                fresh.firstResponseDue.isBefore(firstResponseDue) ? fresh.firstResponseDue : firstResponseDue,
                firstResponseNotified,
                resolve,
                resolveNotified);
    }

    Deadline firstResponse() {
        return new Deadline(startedAt, firstResponseDue, firstResponseNotified);
    }

    Optional<Deadline> resolution() {
        return resolveDue == null
                ? Optional.empty()
                : Optional.of(new Deadline(startedAt, resolveDue, resolveNotified));
    }

    DeskClocks notified(String clock, int percent) {
        return clock.equals(RESOLVE)
                ? new DeskClocks(startedAt, firstResponseDue, firstResponseNotified, resolveDue, percent)
                : new DeskClocks(startedAt, firstResponseDue, percent, resolveDue, resolveNotified);
    }
}
