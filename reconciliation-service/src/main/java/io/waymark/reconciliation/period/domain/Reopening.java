package io.waymark.reconciliation.period.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to reopen a closed period.
 *
 * @param closing  which closing it undoes
 * @param decision null as long as nobody has decided
 */
public record Reopening(
        UUID id,
        UUID closing,
        String by,
        Instant at,
        @Nullable Decision decision) {
    /** What another person said to it. */
    public record Decision(boolean approved, String by, Instant at) {}

    /** The same with a decision. */
    public Reopening decided(Decision made) {
        return new Reopening(id, closing, by, at, made);
    }
}
