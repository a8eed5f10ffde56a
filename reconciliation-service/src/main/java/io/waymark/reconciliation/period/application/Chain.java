package io.waymark.reconciliation.period.application;

import io.waymark.reconciliation.period.domain.Closing.Extent;
import io.waymark.reconciliation.period.domain.Closing.Total;
import io.waymark.reconciliation.period.domain.LedgerRow;
import io.waymark.reconciliation.period.domain.Link;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chains of the periods, a link for each entry. */
public interface Chain {
    /** Keeps others from adding links until the caller's transaction ends. */
    void hold();

    /** The highest position that has a link; 0 where none has. */
    long newest();

    /**
     * Entries without a link, by position.
     *
     * @param period all periods where null
     * @param after  those of higher positions
     */
    List<LedgerRow> unlinked(@Nullable YearMonth period, long after, int limit);

    /** The last link of the period's chain. */
    Optional<Link> last(YearMonth period);

    /** Adds links, in the caller's transaction, which holds the chain. */
    void add(List<Link> links);

    /** A link with its entry. */
    record Linked(Link link, Optional<LedgerRow> row) {}

    /** Links of the period behind a number, in their order. */
    List<Linked> links(YearMonth period, long after, int limit);

    /** How far the first links of the period go; the hash of none where the chain is shorter. */
    Extent extent(YearMonth period, long links);

    /** What the first links of the period add up to, by account and currency. */
    List<Total> totals(YearMonth period, long links);
}
