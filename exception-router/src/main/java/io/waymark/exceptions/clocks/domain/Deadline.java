package io.waymark.exceptions.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A desk's clock that speaks at three marks: half of it reminds the owner, all of it tells the lead, twice it the manager.
 *
 * @param start    when it began to run
 * @param due      when all of it has passed, after {@code start}
 * @param notified the last mark that was spoken of, in percent; 0 for none
 */
public record Deadline(Instant start, Instant due, int notified) {
    private static final List<Integer> MARKS = List.of(50, 100, 200);

    /** When the next mark is reached; empty after the last. */
    public Optional<Instant> next() {
        return MARKS.stream().filter(mark -> mark > notified).findFirst().map(this::at);
    }

    /** The highest mark that was reached and not yet spoken of. */
    public Optional<Integer> reached(Instant now) {
        return MARKS.reversed().stream()
                .filter(mark -> mark > notified && !at(mark).isAfter(now))
                .findFirst();
    }

    private Instant at(int percent) {
        return start.plus(Duration.between(start, due).multipliedBy(percent).dividedBy(100));
    }
}
