package io.waymark.reconciliation.period.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month of the books.
 *
 * @param closings   every time it was closed, the first one first
 * @param reopenings what was asked for since, the first one first
 */
public record PeriodStanding(YearMonth period, boolean open, List<Closing> closings, List<Reopening> reopenings) {
    /** How far it is. */
    public enum State {
        /** Facts that happened in it are booked in it. */
        OPEN,

        /** Nothing is booked in it any more; what it adds up to is being worked out. */
        CLOSING,

        /** What it adds up to is known, and stays. */
        CLOSED
    }

    public PeriodStanding {
        closings = List.copyOf(closings);
        reopenings = List.copyOf(reopenings);
    }

    /** How far it is; a period before the first that was ever closed is closed, though nobody closed it. */
    public State state() {
        if (open) {
            return State.OPEN;
        }
        return last().map(closing -> closing.seal() == null).orElse(false) ? State.CLOSING : State.CLOSED;
    }

    /** The last time it was closed. */
    public Optional<Closing> last() {
        return closings.isEmpty() ? Optional.empty() : Optional.of(closings.getLast());
    }

    /** The wish to reopen it that nobody has decided about. */
    public Optional<Reopening> waiting() {
        return reopenings.stream()
                .filter(reopening -> reopening.decision() == null)
                .filter(reopening -> last().map(closing -> closing.id().equals(reopening.closing()))
                        .orElse(false))
                .findFirst();
    }
}
